package dev.dateline.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;

class AsciiValuesTest {

    private static final Item ITEM =
            new Item(UUID.fromString("01a20d77-ae06-7dc5-8863-3f00843cff5b"), Instant.parse("2026-11-26T08:00:00Z"));
    private static final String JSON = "{\"id\":\"01a20d77-ae06-7dc5-8863-3f00843cff5b\",\"at\":\"2026-11-26T08:00:00Z\"}";

    private final ObjectMapper mapper = new ObjectMapper();

    AsciiValuesTest() {
        new AsciiValues().customize(mapper);
    }

    @Test
    void writesBytes() throws JsonProcessingException {
        assertThat(new String(mapper.writeValueAsBytes(ITEM), StandardCharsets.UTF_8)).isEqualTo(JSON);
    }

    @Test
    void writesText() throws JsonProcessingException {
        assertThat(mapper.writeValueAsString(ITEM)).isEqualTo(JSON);
    }

    @Test
    void writesTrees() throws JsonProcessingException {
        assertThat(mapper.<JsonNode>valueToTree(ITEM)).isEqualTo(mapper.readTree(JSON));
    }

    record Item(UUID id, Instant at) {
    }
}
