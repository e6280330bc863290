package dev.dateline.cli;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.Finding.Severity;
import dev.dateline.editorial.imports.run.CreatedResources.Created;
import dev.dateline.editorial.imports.run.ImportReport;

/** The report of an import on standard output: counts, then rejections and notes in line order. */
final class FinalReport {

    private static final int LISTED = 20;
    private static final int NAMES = 10;
    /** Limits the memory for files with many violations. */
    private static final int LISTED_VERBOSELY = 100_000;

    private final int limit;
    private final PrintStream out;
    private final Map<Severity, PriorityQueue<Numbered>> first = new EnumMap<>(Severity.class);
    private long found;

    FinalReport(boolean verbose) {
        this(verbose, System.out);
    }

    FinalReport(boolean verbose, PrintStream out) {
        this.limit = verbose ? LISTED_VERBOSELY : LISTED;
        this.out = out;
    }

    void add(Finding finding) {
        var listed = first.computeIfAbsent(finding.severity(),
                severity -> new PriorityQueue<>(Numbered.IN_ORDER.reversed()));
        listed.add(new Numbered(found++, finding));
        if (listed.size() > limit) {
            listed.remove();
        }
    }

    void print(ImportReport report, boolean dryRun) {
        if (dryRun) {
            out.println("dry run: nothing was stored");
        }
        out.printf("%d created, %d updated, %d unchanged, %d rejected, %d %s%n", report.created(), report.updated(),
                report.unchanged(), report.rejected(), report.notes(), report.notes() == 1 ? "note" : "notes");
        out.printf("articles: %d published, %d unpublished%n", report.published(), report.unpublished());
        var created = report.createdResources();
        printCreated("articles", created.articles());
        printCreated("sections", created.sections());
        printCreated("tags", created.tags());
        printCreated("authors", created.authors());
        printCreated("media items", created.media());
        printCreated("collections", created.collections());
        first.values().stream().flatMap(PriorityQueue::stream).sorted(Numbered.IN_ORDER)
                .forEach(listed -> out.println(line(listed.finding())));
        var listed = first.values().stream().mapToLong(PriorityQueue::size).sum();
        if (found > listed) {
            out.printf("… and %d more%s%n", found - listed, limit == LISTED ? "; --verbose lists them" : "");
        }
    }

    private void printCreated(String kind, Created created) {
        if (created.count() > 0) {
            var names = created.names().subList(0, Math.min(created.names().size(), NAMES));
            out.printf("%s created: %d (%s%s)%n", kind, created.count(), String.join(", ", names),
                    created.count() > names.size() ? ", …" : "");
        }
    }

    /** Such as {@code rejected: line 7 (story-4711): tags[2].slug "Blue Sky" must be lower-case …}. */
    private static String line(Finding finding) {
        var severity = finding.isRejection() ? "rejected" : "note";
        var item = finding.item() == null ? "" : " (" + finding.item() + ")";
        var field = finding.field() == null ? "" : " " + finding.field();
        var value = finding.value() == null ? "" : " \"" + finding.value() + "\"";
        var nearest = finding.nearest() == null ? "" : "; did you mean \"" + finding.nearest() + "\"?";
        return Stream.of(severity, ": line ", finding.line(), item, ":", field, value, " ", finding.message(), nearest)
                .map(String::valueOf).collect(Collectors.joining());
    }

    private record Numbered(long number, Finding finding) {

        static final Comparator<Numbered> IN_ORDER = Comparator.<Numbered>comparingLong(n -> n.finding().line())
                .thenComparingLong(Numbered::number);
    }
}
