package dev.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.ObjectMapper;

import picocli.CommandLine.ExitCode;

import io.quarkus.runtime.QuarkusApplication;

import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.MalformedFile;
import dev.dateline.editorial.imports.run.ImportFormat;
import dev.dateline.editorial.imports.run.ImportListener;
import dev.dateline.editorial.imports.run.ImportReport;
import dev.dateline.editorial.imports.run.Importer;
import dev.dateline.vocabulary.WireName;

/** The application that imports a file without a server; arguments: format, file, options as JSON, and {@code --verbose}. */
class LocalImport implements QuarkusApplication {

    static final String VERBOSE = "--verbose";

    private final Importer importer;

    LocalImport(Importer importer) {
        this.importer = importer;
    }

    @Override
    public int run(String... arguments) throws IOException {
        var format = WireName.find(ImportFormat.class, arguments[0]).orElseThrow();
        var file = Path.of(arguments[1]);
        var options = new ObjectMapper().readValue(arguments[2], ImportOptions.class);
        var report = new FinalReport(arguments.length > 3);
        try (var reader = format.open(file, options); var display = new ProgressDisplay(Files.size(file))) {
            var counts = importer.run(reader, options, new Listener(report, display));
            display.close();
            report.print(counts, options.dryRun());
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
