package dev.dateline.http.openapi;

import java.util.Locale;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Names the constants of sort orders in generated clients, which would use the same name for {@code name} and {@code -name}. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SortNames implements OASFilter {

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getEnumeration() != null && schema.getEnumeration().stream().anyMatch(SortNames::isDescending)) {
            schema.addExtension("x-enum-varnames", schema.getEnumeration().stream().map(SortNames::name).toList());
        }
        return schema;
    }

    private static boolean isDescending(Object value) {
        return value.toString().startsWith("-");
    }

    private static String name(Object value) {
        var words = value.toString().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        return isDescending(value) ? words.substring(1) + "_DESCENDING" : words;
    }
}
