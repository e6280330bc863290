package dev.dateline.editorial.imports.sample;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.jsonlines.JsonLinesReader;
import dev.dateline.editorial.imports.run.ImportListener;
import dev.dateline.editorial.imports.run.ImportReport;
import dev.dateline.editorial.imports.run.Importer;

/** Fills an empty database with sample content: articles of a fictitious harbour city. */
@ApplicationScoped
class SampleContent {

    private static final Logger LOG = Logger.getLogger(SampleContent.class);
    private static final String FILE = "/sample/content.jsonl";

    private final SampleConfig config;
    private final ContentCountRepository content;
    private final Importer importer;

    SampleContent(SampleConfig config, ContentCountRepository content, Importer importer) {
        this.config = config;
        this.content = content;
        this.importer = importer;
    }

    void onStart(@Observes StartupEvent event) {
        if (config.load()) {
            QuarkusTransaction.requiringNew().run(this::loadIfEmpty);
        }
    }

    /** This transaction holds the lock while the import uses its own transactions. */
    private void loadIfEmpty() {
        content.lock();
        if (content.isEmpty()) {
            load();
        }
    }

    private void load() {
        try (var reader = JsonLinesReader.of(SampleContent.class.getResourceAsStream(FILE))) {
            var report = importer.run(reader, ImportOptions.in("en"), new Log());
            LOG.infof("The database was empty; %d entries of sample content were imported", report.created());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Log implements ImportListener {

        @Override
        public void found(Finding finding) {
            LOG.warnf("Line %d of the sample: %s %s", finding.line(), finding.field(), finding.message());
        }

        @Override
        public void progressed(ImportReport soFar) {
            // The final count is logged at the end.
        }
    }
}
