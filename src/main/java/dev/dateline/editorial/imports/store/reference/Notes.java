package dev.dateline.editorial.imports.store.reference;

import java.util.ArrayList;
import java.util.List;

import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.Finding.NoteCode;

/** Collects the notes on one entry: those of its reader, then those of the store. */
public final class Notes {

    private final Entry entry;
    private final List<Finding> notes;

    public Notes(Entry entry) {
        this.entry = entry;
        this.notes = new ArrayList<>(entry.findings());
    }

    public void add(NoteCode code, String field, String value, String message, String nearest) {
        notes.add(Finding.note(code, entry.line(), entry.item().label(), field, message).withValue(value)
                .withNearest(nearest));
    }

    public List<Finding> all() {
        return List.copyOf(notes);
    }
}
