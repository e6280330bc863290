package dev.dateline.editorial.imports.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

import dev.dateline.editorial.imports.ContentReader;
import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.store.PreparedBatch;

/** Reads and prepares the next batch of a file while the previous ones are being stored. */
final class ReadAhead implements AutoCloseable {

    private static final int BATCH_ENTRIES = 400;
    private static final int BATCH_CHARACTERS = 4 * 1024 * 1024;

    private final ContentReader reader;
    private final Function<List<Entry>, PreparedBatch> preparation;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "import-reader"));
    private Future<Batch> next;
    /** Read already, for the next batch; or null. */
    private Entry held;

    /** @param preparation of entries that have an item */
    ReadAhead(ContentReader reader, Function<List<Entry>, PreparedBatch> preparation) {
        this.reader = reader;
        this.preparation = preparation;
        this.next = thread.submit(this::read);
    }

    /** The next batch; without entries at the end of the file. */
    Batch next() throws IOException {
        var batch = Finished.get(next);
        if (!batch.entries().isEmpty()) {
            next = thread.submit(this::read);
        }
        return batch;
    }

    private Batch read() throws IOException {
        var entries = new ArrayList<Entry>();
        var characters = 0L;
        while (entries.size() < BATCH_ENTRIES && characters < BATCH_CHARACTERS) {
            var entry = held == null ? reader.next() : Optional.of(held);
            held = null;
            if (entry.isEmpty()) {
                break;
            }
            if (!entries.isEmpty() && !Stage.of(entry.get()).equals(Stage.of(entries.get(0)))) {
                held = entry.get();
                break;
            }
            entries.add(entry.get());
            characters += entry.get().item() instanceof ImportedArticle article && article.body() != null
                    ? article.body().length() : 0;
        }
        return new Batch(entries, preparation.apply(entries.stream().filter(entry -> entry.item() != null).toList()),
                reader.bytesRead());
    }

    /** Waits until nothing reads the file any more. */
    @Override
    public void close() {
        Finished.await(thread);
    }

    /**
     * Entries of one batch have the same.
     *
     * @param hasUnpublishedChanges which must not be published with the articles of the same batch
     * @param releasesSlug at the end of the batch, for entries of the next ones
     */
    private record Stage(boolean hasUnpublishedChanges, boolean releasesSlug) {

        static Stage of(Entry entry) {
            return entry.item() instanceof ImportedArticle article
                    ? new Stage(Boolean.TRUE.equals(article.exported().unpublishedChanges()),
                            Boolean.TRUE.equals(article.exported().slugReleased()))
                    : new Stage(false, false);
        }
    }
}
