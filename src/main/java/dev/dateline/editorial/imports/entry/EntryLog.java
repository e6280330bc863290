package dev.dateline.editorial.imports.entry;

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
import dev.dateline.vocabulary.ResourceKind;

/** Collects what the report states about one entry: notes, violations, and the resources that it created. */
public final class EntryLog {

    private final Entry entry;
    private final UUID run;
    private final List<Finding> notes;
    private final Violations violations = new Violations();
    private final List<CreatedResource> created = new ArrayList<>();

    /** @param run the id of the import */
    public EntryLog(Entry entry, UUID run) {
        this.entry = entry;
        this.run = run;
        this.notes = new ArrayList<>(entry.notes());
        entry.findings().stream().filter(Finding::isRejection).forEach(known -> violations
                .add(new Violation(known.field(), known.value(), known.message(), known.nearest())));
    }

    public void note(NoteCode code, String field, String value, String message, String nearest) {
        notes.add(Finding.note(code, line(), item(), field, message).withValue(value).withNearest(nearest));
    }

    /**
     * Collects the violations that the check throws.
     *
     * @param toImported maps a violation of the content to that of the import file
     */
    public void check(UnaryOperator<Violation> toImported, Runnable check) {
        try {
            check.run();
        } catch (InvalidContent e) {
            e.violations().forEach(violation -> violations.add(toImported.apply(violation)));
        }
    }

    public void violation(String field, String value, String reason) {
        violations.add(field, value, reason);
    }

    public boolean isRejected() {
        return !violations.list().isEmpty();
    }

    /** @throws InvalidContent if there are violations */
    public void rejectIfInvalid() {
        violations.throwIfAny();
    }

    /** @param name external id, path, slug or URL */
    public void created(ResourceKind kind, String name) {
        created.add(new CreatedResource(kind, name));
    }

    public boolean hasCreated() {
        return !created.isEmpty();
    }

    /** The section or tag of this path or slug that only this entry names. */
    public <T extends ImportedItem> Optional<T> term(Class<T> kind, String name) {
        return entry.terms().stream().filter(kind::isInstance).map(kind::cast).filter(term -> term.label().equals(name))
                .findFirst();
    }

    public UUID run() {
        return run;
    }

    public long line() {
        return entry.line();
    }

    public String item() {
        return entry.item().label();
    }

    public Result stored(EntryResult result) {
        return new Result(result, List.copyOf(notes), List.copyOf(created));
    }

    public Result rejected(InvalidContent e) {
        violations.addAll(e.violations());
        return Result.rejected(entry, violations.list());
    }

    public record CreatedResource(ResourceKind kind, String name) {
    }

    /**
     * The result of one entry.
     *
     * @param findings the reasons if it was rejected, otherwise the notes on it
     * @param created the resources that it created, including those that it refers to
     */
    public record Result(EntryResult entry, List<Finding> findings, List<CreatedResource> created) {

        public static Result rejected(Entry entry, List<Violation> violations) {
            var read = entry.rejected() != null ? entry.rejected() : EntryResult.rejected(entry.line(), entry.item());
            var label = entry.rejected() != null ? entry.findings().get(0).item() : entry.item().label();
            return new Result(read, violations.stream().map(violation -> Finding.rejection(entry.line(), label, violation))
                    .toList(), List.of());
        }
    }
}
