package dev.dateline.editorial.imports.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.commons.codec.digest.DigestUtils;
import org.jboss.logging.Logger;

import dev.dateline.database.DataConfig;

/** The files of queued and running imports, in the data folder. */
@ApplicationScoped
class ReceivedFiles {

    private static final Logger LOG = Logger.getLogger(ReceivedFiles.class);

    private static final String RECEIVING = "receiving-";
    private static final String RECEIVED = "import-";
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path folder;
    private final Clock clock;

    ReceivedFiles(DataConfig data, Clock clock) {
        this.clock = clock;
        this.folder = data.path().resolve("imports");
    }

    /** Copies the content to a file. */
    ReceivedFile receive(InputStream content) throws IOException {
        Files.createDirectories(folder);
        var file = Files.createTempFile(folder, RECEIVING, ".part");
        var digest = DigestUtils.getSha256Digest();
        try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            content.transferTo(out);
            return new ReceivedFile(file, digest.digest());
        } catch (IOException | RuntimeException e) {
            delete(file);
            throw e;
        }
    }

    /** Assigns the file to a job, which fails if that is not possible. */
    void assign(Path file, UUID job) {
        try {
            Files.move(file, of(job));
        } catch (IOException e) {
            LOG.errorf(e, "The file %s cannot be assigned to the import %s", file, job);
        }
    }

    Path of(UUID job) {
        return folder.resolve(RECEIVED + job + ".part");
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warnf("The file %s of a finished import cannot be deleted: %s", file, e);
        }
    }

    /** The jobs that have a file in the folder. */
    Set<UUID> listJobs() {
        return list(RECEIVED + "*.part").stream().map(file -> file.getFileName().toString())
                .map(name -> UUID.fromString(name.substring(RECEIVED.length(), name.length() - ".part".length())))
                .collect(Collectors.toSet());
    }

    /** Deletes files that were not assigned to a job because the process that received them was killed. */
    void deleteAbandoned() {
        var latest = clock.instant().minus(ABANDONED);
        for (var file : list(RECEIVING + "*.part")) {
            try {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(latest)) {
                    delete(file);
                }
            } catch (IOException e) {
                LOG.debugf(e, "The file %s is gone", file);
            }
        }
    }

    void deleteAll() {
        list("*.part").forEach(this::delete);
    }

    private List<Path> list(String pattern) {
        try (var files = Files.newDirectoryStream(folder, pattern)) {
            var list = new ArrayList<Path>();
            files.forEach(list::add);
            return list;
        } catch (IOException e) {
            LOG.debugf(e, "There are no files in %s", folder);
            return List.of();
        }
    }
}
