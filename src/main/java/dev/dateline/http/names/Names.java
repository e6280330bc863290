package dev.dateline.http.names;

import java.util.Map;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The names of a resource in other languages. A response contains those that the request selects. */
@Schema(type = SchemaType.OBJECT, additionalProperties = String.class, description = "Names by language (BCP 47).")
@JsonSerialize(using = NamesSerializer.class)
public final class Names {

    @Schema(hidden = true)
    private final Map<String, String> byLanguage;

    private Names(Map<String, String> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /** @param byLanguage languages in canonical form; null for none */
    public static Names of(Map<String, String> byLanguage) {
        return new Names(byLanguage == null ? Map.of() : byLanguage);
    }

    Map<String, String> byLanguage() {
        return byLanguage;
    }
}
