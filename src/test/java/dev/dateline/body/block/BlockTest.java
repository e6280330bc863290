package dev.dateline.body.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;

import dev.dateline.body.Body;

class BlockTest {

    private record Response(List<Block> blocks) {
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void writesTheTypeOfEveryBlock() throws JsonProcessingException {
        JsonNode blocks = json("<p>a</p><h2>b</h2><ul><li>c</li></ul><blockquote>d</blockquote><img src='/e'>"
                + "<video src='/f'></video><audio src='/g'></audio><iframe src='/h'></iframe>"
                + "<table><tr><td>i</td></tr></table><pre>j</pre><hr><details>k</details>");
        assertThat(blocks.findValuesAsText("type")).containsExactlyInAnyOrder("paragraph", "heading", "list",
                "paragraph", "quote", "paragraph", "image", "video", "audio", "embed", "table", "code", "rule", "other");
    }

    @Test
    void writesEveryPropertyOfAParagraph() throws JsonProcessingException {
        JsonNode paragraph = json("<p lang='ar' dir='rtl'>a<a href='/b'><sup><b>c</b></sup></a></p>").get(0);
        assertThat(paragraph).isEqualTo(JSON.readTree("""
                {"type": "paragraph", "language": "ar", "direction": "rtl", "anchors": [], "spans": [
                  {"text": "a", "marks": [], "href": null, "target": null, "language": null, "direction": null},
                  {"text": "c", "marks": ["strong", "superscript"], "href": "/b", "target": null, "language": null, "direction": null}]}
                """));
    }

    @Test
    void writesEveryPropertyOfAnImage() throws JsonProcessingException {
        assertThat(json("<img src='/a.jpg' alt='A pier' width=4 height=3>").get(0)).isEqualTo(JSON.readTree("""
                {"type": "image", "url": "/a.jpg", "altText": "A pier", "width": 4, "height": 3, "href": null, "target": null,
                 "caption": [], "media": null, "focalPoint": null, "credit": null, "rights": null, "anchors": []}
                """));
    }

    @Test
    void writesEveryPropertyOfAListAndATable() throws JsonProcessingException {
        JsonNode blocks = json("<ol start=2 type=I><li>a</li></ol>"
                + "<table><tr><th>b</th></tr><tr><td colspan=2 align=right>c</td></tr></table>");
        assertThat(blocks.get(0)).isEqualTo(JSON.readTree("""
                {"type": "list", "ordered": true, "start": 2, "reversed": false, "numbering": "upperRoman", "anchors": [],
                 "items": [{"number": 2, "blocks": [
                  {"type": "paragraph", "language": null, "direction": null, "anchors": [], "spans": [
                    {"text": "a", "marks": [], "href": null, "target": null, "language": null, "direction": null}]}]}]}
                """));
        assertThat(blocks.get(1)).isEqualTo(JSON.readTree("""
                {"type": "table", "anchors": [], "caption": [], "headerRows": [{"cells": [
                  {"header": true, "colspan": 1, "rowspan": 1, "align": null, "spans": [
                    {"text": "b", "marks": [], "href": null, "target": null, "language": null, "direction": null}]}]}],
                 "rows": [{"cells": [
                  {"header": false, "colspan": 2, "rowspan": 1, "align": "right", "spans": [
                    {"text": "c", "marks": [], "href": null, "target": null, "language": null, "direction": null}]}]}]}
                """));
    }

    @Test
    void writesEveryPropertyOfAnEmbed() throws JsonProcessingException {
        assertThat(json("<figure><iframe src='https://www.youtube.com/embed/aBcDeFgHi12' title='Launch' width=560 height=315>"
                + "</iframe><figcaption>The launch</figcaption></figure>").get(0)).isEqualTo(JSON.readTree("""
                {"type": "embed", "provider": "youtube", "kind": "video", "id": "aBcDeFgHi12",
                 "url": "https://www.youtube.com/watch?v=aBcDeFgHi12", "title": "Launch", "width": 560, "height": 315,
                 "frameUrl": "https://www.youtube.com/embed/aBcDeFgHi12",
                 "html": "<iframe src=\\"https://www.youtube.com/embed/aBcDeFgHi12\\" title=\\"Launch\\" width=\\"560\\" height=\\"315\\"></iframe>",
                 "caption": [{"text": "The launch", "marks": [], "href": null, "target": null, "language": null, "direction": null}],
                 "anchors": []}
                """));
    }

    @Test
    void writesOtherContentAsHtmlAndText() throws JsonProcessingException {
        assertThat(json("<details><summary>More</summary><p>Less</p></details>").get(0)).isEqualTo(JSON.readTree("""
                {"type": "other", "kind": "details", "html": "<details><summary>More</summary><p>Less</p></details>",
                 "text": "More\\n\\nLess", "anchors": []}
                """));
    }

    private static JsonNode json(String html) throws JsonProcessingException {
        String json = JSON.writeValueAsString(new Response(Body.parse(html).blocks()));
        return JSON.readTree(json).get("blocks");
    }
}
