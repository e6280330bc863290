package dev.dateline.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

import dev.dateline.editorial.imports.Refusal;
import dev.dateline.editorial.imports.run.ImportReport;

/** What an import prints on the standard output. */
final class FinalReport {

    private static final int TOLD = 20;

    private final boolean verbose;
    private final PrintStream out;
    private final List<Refusal> first = new ArrayList<>();

    FinalReport(boolean verbose) {
        this(verbose, System.out);
    }

    FinalReport(boolean verbose, PrintStream out) {
        this.verbose = verbose;
        this.out = out;
    }

    /** With {@code --verbose} told at once, since there may be any number of them. */
    void refused(Refusal refusal) {
        if (verbose) {
            out.println(line(refusal));
        } else if (first.size() < TOLD) {
            first.add(refusal);
        }
    }

    void print(ImportReport report) {
        out.printf("%d created, %d updated, %d unchanged, %d refused%n", report.created(), report.updated(),
                report.unchanged(), report.refused());
        if (verbose) {
            return;
        }
        first.forEach(refusal -> out.println(line(refusal)));
        if (report.refused() > first.size()) {
            out.printf("… and %d more; --verbose tells them%n", report.refused() - first.size());
        }
    }

    private static String line(Refusal refusal) {
        var item = refusal.item() == null ? "" : " (" + refusal.item() + ")";
        var field = refusal.field() == null ? "" : " " + refusal.field();
        return "refused: line " + refusal.line() + item + ":" + field + " " + refusal.reason();
    }
}
