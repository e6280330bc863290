package dev.dateline.delivery.article.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.dateline.delivery.article.body.Body;

class BlockTest {

    private record Answer(List<Block> blocks) {
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void namesTheKindOfEveryBlock() throws JsonProcessingException {
        JsonNode blocks = json("<p>a</p><h2>b</h2><ul><li>c</li></ul><blockquote>d</blockquote><img src='/e'>"
                + "<video src='/f'></video><audio src='/g'></audio><iframe src='/h'></iframe>"
                + "<table><tr><td>i</td></tr></table><pre>j</pre><hr>");
        assertThat(blocks.findValuesAsText("type")).containsExactlyInAnyOrder("paragraph", "heading", "list",
                "paragraph", "quote", "paragraph", "image", "video", "audio", "embed", "table", "code", "rule");
    }

    @Test
    void writesEveryPropertyOfAParagraph() throws JsonProcessingException {
        JsonNode paragraph = json("<p lang='ar' dir='rtl'>a<a href='/b'><sup><b>c</b></sup></a></p>").get(0);
        assertThat(paragraph).isEqualTo(JSON.readTree("""
                {"type": "paragraph", "language": "ar", "direction": "rtl", "spans": [
                  {"text": "a", "marks": [], "href": null, "language": null, "direction": null},
                  {"text": "c", "marks": ["strong", "superscript"], "href": "/b", "language": null, "direction": null}]}
                """));
    }

    @Test
    void writesEveryPropertyOfAPicture() throws JsonProcessingException {
        assertThat(json("<img src='/a.jpg' alt='A pier' width=4 height=3>").get(0)).isEqualTo(JSON.readTree("""
                {"type": "image", "url": "/a.jpg", "altText": "A pier", "width": 4, "height": 3, "href": null,
                 "caption": [], "credit": null}
                """));
    }

    @Test
    void writesEveryPropertyOfAListAndATable() throws JsonProcessingException {
        JsonNode blocks = json("<ol start=2><li>a</li></ol>"
                + "<table><tr><th>b</th></tr><tr><td colspan=2>c</td></tr></table>");
        assertThat(blocks.get(0)).isEqualTo(JSON.readTree("""
                {"type": "list", "ordered": true, "start": 2, "reversed": false, "items": [{"blocks": [
                  {"type": "paragraph", "language": null, "direction": null, "spans": [
                    {"text": "a", "marks": [], "href": null, "language": null, "direction": null}]}]}]}
                """));
        assertThat(blocks.get(1)).isEqualTo(JSON.readTree("""
                {"type": "table", "caption": [], "headerRows": [{"cells": [
                  {"header": true, "colspan": 1, "rowspan": 1, "spans": [
                    {"text": "b", "marks": [], "href": null, "language": null, "direction": null}]}]}],
                 "rows": [{"cells": [
                  {"header": false, "colspan": 2, "rowspan": 1, "spans": [
                    {"text": "c", "marks": [], "href": null, "language": null, "direction": null}]}]}]}
                """));
    }

    private static JsonNode json(String html) throws JsonProcessingException {
        String json = JSON.writeValueAsString(new Answer(Block.listOf(Body.parse(html).blocks())));
        return JSON.readTree(json).get("blocks");
    }
}
