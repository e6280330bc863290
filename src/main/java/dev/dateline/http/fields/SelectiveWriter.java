package dev.dateline.http.fields;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.filter.FilteringGeneratorDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.dateline.http.page.Paged;

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
            var filter = entity instanceof Paged ? new WithinItems(selection) : selection;
            try (var generator = new FilteringGeneratorDelegate(mapper.createGenerator(bytes), filter,
                    TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH, true)) {
                mapper.writeValue(generator, entity);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Selects from the items of a page and keeps what is around them. */
    private static final class WithinItems extends TokenFilter {

        private final FieldSelection selection;

        WithinItems(FieldSelection selection) {
            this.selection = selection;
        }

        @Override
        public TokenFilter includeProperty(String name) {
            return name.equals("data") ? selection : INCLUDE_ALL;
        }
    }
}
