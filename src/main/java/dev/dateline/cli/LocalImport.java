package dev.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

import io.quarkus.runtime.QuarkusApplication;
import picocli.CommandLine.ExitCode;

import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.MalformedFile;
import dev.dateline.editorial.imports.run.ImportFormat;
import dev.dateline.editorial.imports.run.ImportListener;
import dev.dateline.editorial.imports.run.ImportReport;
import dev.dateline.editorial.imports.run.Importer;

/** The application while it imports instead of serving; its arguments are format, file, language and flags. */
class LocalImport implements QuarkusApplication {

    static final String VERBOSE = "--verbose";
    static final String PUBLISH_UNDATED = "--publish-undated";

    private final Importer importer;

    LocalImport(Importer importer) {
        this.importer = importer;
    }

    @Override
    public int run(String... arguments) throws IOException {
        var format = ImportFormat.find(arguments[0]).orElseThrow();
        var file = Path.of(arguments[1]);
        var flags = Set.of(Arrays.copyOfRange(arguments, 3, arguments.length));
        var options = new ImportOptions(arguments[2], flags.contains(PUBLISH_UNDATED));
        var report = new FinalReport(flags.contains(VERBOSE));
        try (var reader = format.open(file); var display = new ProgressDisplay(Files.size(file))) {
            var counts = importer.run(reader, options, new Listener(report, display));
            display.close();
            report.print(counts);
            return ExitCode.OK;
        } catch (MalformedFile e) {
            System.err.println(
                    file + (e.line() > 0 ? " is malformed at line " + e.line() : " is malformed") + ": " + e.getMessage());
            return ExitCode.SOFTWARE;
        }
    }

    private record Listener(FinalReport report, ProgressDisplay display) implements ImportListener {

        @Override
        public void found(Finding finding) {
            report.add(finding);
        }

        @Override
        public void progressed(ImportReport soFar) {
            display.show(soFar.bytesRead(), soFar.entries());
        }
    }
}
