package dev.dateline.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ResponseMapperTest {

    @Inject
    ObjectMapper mapper;

    /** The modules of Jackson have serializers for the same types. */
    @ParameterizedTest
    @ValueSource(classes = { UUID.class, Instant.class })
    void responsesUseTheFastSerializers(Class<?> type) throws JsonMappingException {
        assertThat(mapper.getSerializerProviderInstance().findValueSerializer(type).getClass().getName())
                .startsWith(AsciiValues.class.getName());
    }
}
