package dev.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

import picocli.CommandLine.ExitCode;

import io.quarkus.runtime.QuarkusApplication;

import dev.dateline.editorial.article.edit.ArticleCriteria;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.exports.Exporter;

/** The application that exports without a server; arguments: the file, and the path of a section. */
class LocalExport implements QuarkusApplication {

    private final Exporter exporter;

    LocalExport(Exporter exporter) {
        this.exporter = exporter;
    }

    @Override
    public int run(String... arguments) throws IOException {
        var file = Path.of(arguments[0]);
        var selection = arguments.length == 1 ? null : ArticleCriteria.ofSection(arguments[1]);
        var lines = new AtomicLong();
        try {
            ExportFile.write(file, out -> lines.set(exporter.run(selection, out, (done, total) -> {})));
        } catch (InvalidContent e) {
            System.err.println("--section " + arguments[1] + " " + e.violations().get(0).reason() + ".");
            return ExitCode.SOFTWARE;
        }
        System.out.println("Exported " + lines + " lines to " + file + ".");
        return ExitCode.OK;
    }
}
