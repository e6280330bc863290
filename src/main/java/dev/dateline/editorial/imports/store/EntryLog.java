package dev.dateline.editorial.imports.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.InvalidContent.Violation;
import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.Finding.NoteCode;
import dev.dateline.vocabulary.ResourceKind;

/** Collects what the report states about one entry: notes, violations, and the resources that it created. */
public final class EntryLog {

    private final Entry entry;
    private final UUID run;
    private final List<Finding> notes;
    private final List<Violation> violations = new ArrayList<>();
    private final List<CreatedResource> created = new ArrayList<>();

    /** @param run the id of the import */
    EntryLog(Entry entry, UUID run) {
        this.entry = entry;
        this.run = run;
        this.notes = new ArrayList<>(entry.findings());
    }

    void note(NoteCode code, String field, String value, String message, String nearest) {
        notes.add(Finding.note(code, entry.line(), entry.item().label(), field, message).withValue(value)
                .withNearest(nearest));
    }

    /**
     * Collects the violations that the check throws.
     *
     * @param toImported maps a violation of the content to that of the import file
     */
    void check(UnaryOperator<Violation> toImported, Runnable check) {
        try {
            check.run();
        } catch (InvalidContent e) {
            e.violations().forEach(violation -> violations.add(toImported.apply(violation)));
        }
    }

    void violation(String field, String value, String reason) {
        violations.add(new Violation(field, value, reason, null));
    }

    /** @throws InvalidContent if there are violations */
    void rejectIfInvalid() {
        if (!violations.isEmpty()) {
            throw new InvalidContent(violations);
        }
    }

    /** @param name external id, path, slug or URL */
    void created(ResourceKind kind, String name) {
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

    List<Finding> notes() {
        return List.copyOf(notes);
    }

    List<CreatedResource> created() {
        return List.copyOf(created);
    }

    public record CreatedResource(ResourceKind kind, String name) {
    }
}
