package dev.dateline.editorial.imports.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.imports.EntryResult;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.ImportOptions;

/** Imports lines with single instead of double quotes, and returns the report. */
@ApplicationScoped
public class Imported {

    private final Importer importer;

    Imported(Importer importer) {
        this.importer = importer;
    }

    public Run lines(String... lines) {
        return lines(ImportOptions.in("en"), lines);
    }

    public Run lines(ImportOptions options, String... lines) {
        var findings = new ArrayList<Finding>();
        var entries = new ArrayList<EntryResult>();
        try {
            var file = Files.createTempFile("import", ".jsonl");
            Files.writeString(file, String.join("\n", lines).replace('\'', '"'));
            try (var reader = ImportFormat.JSONL.open(file, options)) {
                return new Run(importer.run(reader, options, new ImportListener() {

                    @Override
                    public void handled(EntryResult result) {
                        entries.add(result);
                    }

                    @Override
                    public void found(Finding finding) {
                        findings.add(finding);
                    }

                    @Override
                    public void progressed(ImportReport soFar) {
                        // Only the final report matters.
                    }
                }), findings, entries);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public record Run(ImportReport report, List<Finding> findings, List<EntryResult> entries) {

        public List<Finding> rejections() {
            return findings.stream().filter(Finding::isRejection).toList();
        }

        public List<Finding> notes() {
            return findings.stream().filter(finding -> !finding.isRejection()).toList();
        }

        /** Created, updated, unchanged, rejected. */
        public String counts() {
            return "%d %d %d %d".formatted(report.created(), report.updated(), report.unchanged(), report.rejected());
        }
    }
}
