package dev.dateline.delivery.article.v1;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;

/** Copies the JSON of an article that is written already. */
final class WrittenOnce extends JsonSerializer<ArticleSummary> {

    @Override
    public void serialize(ArticleSummary article, JsonGenerator json, SerializerProvider serializers) throws IOException {
        if (article.written() == null) {
            serializers.defaultSerializeValue(article, json);
        } else {
            json.writeRawValue(article.written());
        }
    }
}
