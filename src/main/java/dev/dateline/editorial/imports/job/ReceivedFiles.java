package dev.dateline.editorial.imports.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import dev.dateline.database.DataConfig;

/** The files of imports that wait or run, in the data folder: a request is over before its import is. */
@ApplicationScoped
class ReceivedFiles {

    private static final Logger LOG = Logger.getLogger(ReceivedFiles.class);

    private final Path folder;

    ReceivedFiles(DataConfig data) {
        this.folder = data.path().resolve("imports");
    }

    /** Copies the content, which may be of any length, to a file. */
    Path receive(InputStream content) throws IOException {
        Files.createDirectories(folder);
        var file = Files.createTempFile(folder, "import-", ".part");
        try (var out = Files.newOutputStream(file)) {
            content.transferTo(out);
            return file;
        } catch (IOException | RuntimeException e) {
            delete(file);
            throw e;
        }
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warnf("The file %s of an import is not needed any more, but cannot be deleted: %s", file, e);
        }
    }

    /** What a process that was killed has left behind. */
    void deleteAll() {
        try (var files = Files.newDirectoryStream(folder, "import-*.part")) {
            files.forEach(this::delete);
        } catch (IOException e) {
            LOG.debugf(e, "There are no files of earlier imports in %s", folder);
        }
    }
}
