package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.Finding.NoteCode;
import dev.dateline.editorial.imports.run.CreatedResources;
import dev.dateline.editorial.imports.run.CreatedResources.Created;
import dev.dateline.editorial.imports.run.ImportReport;

class FinalReportTest {

    private static final Created NONE = new Created(0, List.of());

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void printsCountsThenFindingsInLineOrder() {
        var report = report(false);
        report.add(
                Finding.rejection(7, "story-7", "tags[0].slug", "must be a slug").withValue("Blue Sky").withNearest("blue-sky"));
        report.add(Finding.rejection(9, null, null, "must be a JSON object"));
        report.add(Finding.note(NoteCode.SECTION_CREATED, 3, "story-3", "section", "did not exist and was created")
                .withValue("citty"));

        report.print(new ImportReport(1, 5, 4, 3, 2, 1, 6, 0,
                new CreatedResources(NONE, new Created(2, List.of("citty", "citty/port")), NONE, NONE, NONE, NONE)), true);

        assertThat(printed()).containsExactly("dry run: nothing was stored",
                "5 created, 4 updated, 3 unchanged, 2 rejected, 1 note", "articles: 6 published, 0 unpublished",
                "sections created: 2 (citty, citty/port)",
                "note: line 3 (story-3): section \"citty\" did not exist and was created",
                "rejected: line 7 (story-7): tags[0].slug \"Blue Sky\" must be a slug; did you mean \"blue-sky\"?",
                "rejected: line 9: must be a JSON object");
    }

    @Test
    void listsTheFirstTwentyOfEachSeverityUnlessVerbose() {
        var brief = report(false);
        var verbose = report(true);
        for (int line = 30; line > 0; line--) {
            brief.add(Finding.rejection(line, null, null, "is wrong"));
            brief.add(Finding.note(NoteCode.PART_OMITTED, line, null, null, "is strange"));
            verbose.add(Finding.rejection(line, null, null, "is wrong"));
        }

        brief.print(ImportReport.NONE, false);
        assertThat(printed()).hasSize(2 + 40 + 1).contains("rejected: line 1: is wrong", "rejected: line 20: is wrong",
                "note: line 20: is strange", "… and 20 more; --verbose lists them")
                .doesNotContain("rejected: line 21: is wrong");

        out.reset();
        verbose.print(ImportReport.NONE, false);
        assertThat(printed()).hasSize(2 + 30).contains("rejected: line 30: is wrong");
    }

    private FinalReport report(boolean verbose) {
        return new FinalReport(verbose, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private List<String> printed() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
