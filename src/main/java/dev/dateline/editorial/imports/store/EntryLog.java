package dev.dateline.editorial.imports.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.InvalidContent.Violation;
import dev.dateline.editorial.content.Violations;
import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.EntryResult;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.Finding.NoteCode;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.store.StoredBatch.Result;
import dev.dateline.vocabulary.ResourceKind;

/** Collects what the report states about one entry: notes, violations, and the resources that it created. */
public final class EntryLog {

    private final Entry entry;
    private final UUID run;
    private final List<Finding> notes;
    private final Violations violations = new Violations();
    private final List<CreatedResource> created = new ArrayList<>();

    /** @param run the id of the import */
    EntryLog(Entry entry, UUID run) {
        this.entry = entry;
        this.run = run;
        this.notes = new ArrayList<>(entry.notes());
        entry.findings().stream().filter(Finding::isRejection).forEach(known -> violations
                .add(new Violation(known.field(), known.value(), known.message(), known.nearest())));
    }

    void note(NoteCode code, String field, String value, String message, String nearest) {
        notes.add(Finding.note(code, line(), item(), field, message).withValue(value).withNearest(nearest));
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
        violations.add(field, value, reason);
    }

    boolean isRejected() {
        return !violations.list().isEmpty();
    }

    /** @throws InvalidContent if there are violations */
    void rejectIfInvalid() {
        violations.throwIfAny();
    }

    /** @param name external id, path, slug or URL */
    void created(ResourceKind kind, String name) {
        created.add(new CreatedResource(kind, name));
    }

    boolean hasCreated() {
        return !created.isEmpty();
    }

    /** The section or tag of this path or slug that only this entry names. */
    <T extends ImportedItem> Optional<T> term(Class<T> kind, String name) {
        return entry.terms().stream().filter(kind::isInstance).map(kind::cast).filter(term -> term.label().equals(name))
                .findFirst();
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

    Result stored(EntryResult result) {
        return new Result(result, List.copyOf(notes), List.copyOf(created));
    }

    Result rejected(InvalidContent e) {
        violations.addAll(e.violations());
        return Result.rejected(entry, violations.list());
    }

    public record CreatedResource(ResourceKind kind, String name) {
    }
}
