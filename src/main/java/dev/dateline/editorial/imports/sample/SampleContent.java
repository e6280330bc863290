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

/** Fills an empty database with articles of an invented harbour city, so that there is something to look at. */
@ApplicationScoped
class SampleContent {

    private static final Logger LOG = Logger.getLogger(SampleContent.class);
    private static final String FILE = "/sample/content.jsonl";

    private final SampleConfig config;
    private final StockRepository stock;
    private final Importer importer;

    SampleContent(SampleConfig config, StockRepository stock, Importer importer) {
        this.config = config;
        this.stock = stock;
        this.importer = importer;
    }

    void onStart(@Observes StartupEvent event) {
        if (config.load()) {
            QuarkusTransaction.requiringNew().run(this::loadIfEmpty);
        }
    }

    /** The import has transactions of its own; this one holds the lock meanwhile. */
    private void loadIfEmpty() {
        stock.lock();
        if (stock.isEmpty()) {
            load();
        }
    }

    private void load() {
        try (var reader = JsonLinesReader.of(SampleContent.class.getResourceAsStream(FILE))) {
            var report = importer.run(reader, ImportOptions.in("en"), new Log());
            LOG.infof("The database was empty; it has %d entries of sample content now", report.created());
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
            // What was made is told at the end.
        }
    }
}
