package dev.dateline.editorial.imports.store.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.Finding.NoteCode;
import dev.dateline.editorial.imports.ResourceKind;

/** Collects what the report says of one entry: the notes of its reader and of the store, and what it created. */
public final class EntryLog {

    private final Entry entry;
    private final UUID run;
    private final List<Finding> notes;
    private final List<CreatedResource> created = new ArrayList<>();

    /** @param run the id of the import */
    public EntryLog(Entry entry, UUID run) {
        this.entry = entry;
        this.run = run;
        this.notes = new ArrayList<>(entry.findings());
    }

    public void note(NoteCode code, String field, String value, String message, String nearest) {
        notes.add(Finding.note(code, entry.line(), entry.item().label(), field, message).withValue(value)
                .withNearest(nearest));
    }

    /** @param name external id, path, slug or URL */
    public void created(ResourceKind kind, String name) {
        created.add(new CreatedResource(kind, name));
    }

    UUID run() {
        return run;
    }

    long line() {
        return entry.line();
    }

    String item() {
        return entry.item().label();
    }

    public List<Finding> notes() {
        return List.copyOf(notes);
    }

    public List<CreatedResource> created() {
        return List.copyOf(created);
    }

    public record CreatedResource(ResourceKind kind, String name) {
    }
}
