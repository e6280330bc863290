package dev.dateline.http.fields;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.filter.FilteringGeneratorDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.dateline.http.page.HasItems;

/** Writes a response as JSON, with the selected properties only. */
@ApplicationScoped
public class SelectiveWriter {

    private final ObjectMapper mapper;
    private final SelectedFields selected;

    SelectiveWriter(ObjectMapper mapper, SelectedFields selected) {
        this.mapper = mapper;
        this.selected = selected;
    }

    public byte[] write(Object entity) {
        try {
            var selection = selected.get();
            if (selection == FieldSelection.EVERYTHING) {
                return mapper.writeValueAsBytes(entity);
            }
            var bytes = new ByteArrayOutputStream();
            var filter = entity instanceof HasItems<?> items ? new WithinItems(items.itemProperties(), selection) : selection;
            try (var generator = new FilteringGeneratorDelegate(mapper.createGenerator(bytes), filter,
                    TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH, true)) {
                mapper.writeValue(generator, entity);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Selects from the items of a response and keeps what is around them. */
    private static final class WithinItems extends TokenFilter {

        private final Set<String> properties;
        private final FieldSelection selection;

        WithinItems(Set<String> properties, FieldSelection selection) {
            this.properties = properties;
            this.selection = selection;
        }

        @Override
        public TokenFilter includeProperty(String name) {
            return properties.contains(name) ? selection : INCLUDE_ALL;
        }
    }
}
