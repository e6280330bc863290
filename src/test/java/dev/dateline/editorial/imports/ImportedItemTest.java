package dev.dateline.editorial.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import org.junit.jupiter.api.Test;

import dev.dateline.vocabulary.TagKind;

class ImportedItemTest {

    private final ObjectMapper mapper = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    @Test
    void readsTheKindOfATagFromTagKind() throws JsonProcessingException {
        assertThat(read("{'kind':'tag','slug':'old-basin','tagKind':'place'}"))
                .isEqualTo(new ImportedTag("old-basin", null, TagKind.PLACE, null, null));
    }

    @Test
    void readsTheMediaOfAUsageWithAndWithoutAKind() throws JsonProcessingException {
        ImportedItem bare = read("{'externalId':'a','media':[{'media':{'url':'/x.svg'}}]}");
        ImportedItem named = read("{'externalId':'a','media':[{'media':{'kind':'media','url':'/x.svg'}}]}");

        assertThat(((ImportedArticle) bare).media().get(0).media().url()).isEqualTo("/x.svg");
        assertThat(named).isEqualTo(bare);
    }

    @Test
    void rejectsOtherKindsThanMediaInAUsage() {
        assertThatThrownBy(() -> read("{'externalId':'a','media':[{'media':{'kind':'tag','slug':'x'}}]}"))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void writesWhatItReads() throws JsonProcessingException {
        for (ImportedItem item : List.of(
                new ImportedTag("old-basin", "Old Basin", TagKind.PLACE, null, List.of("basin")),
                read("{'kind':'media','url':'/x.svg','focalPoint':{'x':0.5,'y':0.25}}"),
                read("{'externalId':'a','media':[{'media':{'externalId':'m'},'role':'gallery'}]}"))) {
            assertThat(mapper.readValue(mapper.writeValueAsString(item), ImportedItem.class)).isEqualTo(item);
        }
    }

    @Test
    void readsEveryLineOfTheSample() throws IOException {
        Map<Class<?>, Long> counts = sample().stream()
                .collect(Collectors.groupingBy(ImportedItem::getClass, Collectors.counting()));

        assertThat(counts).containsOnly(
                Map.entry(ImportedSection.class, 16L), Map.entry(ImportedTag.class, 22L),
                Map.entry(ImportedMedia.class, 16L), Map.entry(ImportedAuthor.class, 6L),
                Map.entry(ImportedArticle.class, 30L), Map.entry(ImportedCollection.class, 4L));
    }

    @Test
    void containsEveryFileOfTheSample() throws IOException {
        for (ImportedItem item : sample()) {
            if (item instanceof ImportedMedia media) {
                assertThat(ImportedItemTest.class.getResource("/static" + media.url()))
                        .as(media.url()).isNotNull();
            }
        }
    }

    private List<ImportedItem> sample() throws IOException {
        List<ImportedItem> items = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ImportedItemTest.class.getResourceAsStream("/sample/content.jsonl"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                items.add(mapper.readValue(line, ImportedItem.class));
            }
        }
        return items;
    }

    private ImportedItem read(String json) throws JsonProcessingException {
        return mapper.readValue(json.replace('\'', '"'), ImportedItem.class);
    }
}
