package dev.dateline.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dateline.body.block.Block;
import dev.dateline.body.sanitise.BodyFormat;
import dev.dateline.body.sanitise.BodySanitiser;

/** Complete bodies: the HTML as submitted, as stored, and in every output format. */
class GoldenBodyTest {

    private static final Path CASES = Path.of("src/test/resources/body");
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Response(List<Block> blocks) {
    }

    @ParameterizedTest
    @ValueSource(strings = { "every-block", "nested-lists", "tables", "footnotes", "embeds", "hostile-html", "languages",
            "inline-text" })
    void isStoredAndServedAsExpected(String name) throws IOException {
        Path files = CASES.resolve(name);
        String stored = BodySanitiser.sanitise(BodyFormat.HTML, Files.readString(files.resolve("input.html")));
        assertThat(stored + "\n").isEqualTo(Files.readString(files.resolve("stored.html")));
        Body body = Body.parse(stored);
        assertThat(body.text() + "\n").isEqualTo(Files.readString(files.resolve("text.txt")));
        assertThat(body.markdown() + "\n").isEqualTo(Files.readString(files.resolve("markdown.md")));
        assertThat(JSON.valueToTree(new Response(body.blocks())).get("blocks"))
                .isEqualTo(JSON.readTree(files.resolve("blocks.json").toFile()));
        assertThat(body.html()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = { "every-block", "nested-lists", "tables", "footnotes", "embeds", "hostile-html", "languages",
            "inline-text" })
    void isStoredUnchangedIfSubmittedAgain(String name) throws IOException {
        String stored = Files.readString(CASES.resolve(name).resolve("stored.html")).strip();
        assertThat(BodySanitiser.sanitise(BodyFormat.HTML, stored)).isEqualTo(stored);
        assertThat(BodySanitiser.unlinked(BodyFormat.HTML, stored).link(Map.of(), Map.of())).isEqualTo(stored);
    }
}
