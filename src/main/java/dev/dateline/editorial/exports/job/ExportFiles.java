package dev.dateline.editorial.exports.job;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import dev.dateline.database.DataConfig;

/** The files of exports, compressed, in the data folder of the node that wrote them. */
@ApplicationScoped
class ExportFiles {

    private static final Logger LOG = Logger.getLogger(ExportFiles.class);
    private static final String PREFIX = "export-";
    private static final String COMPLETE = ".jsonl.gz";
    private static final String INCOMPLETE = ".part";
    private static final int BUFFER = 64 * 1024;

    private final Path folder;

    ExportFiles(DataConfig data) {
        this.folder = data.path().resolve("exports");
    }

    OutputStream create(UUID job) throws IOException {
        Files.createDirectories(folder);
        return new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file(job, INCOMPLETE)), BUFFER), BUFFER);
    }

    /** Makes the file available, and returns its size. */
    long complete(UUID job) throws IOException {
        var file = Files.move(file(job, INCOMPLETE), file(job, COMPLETE), StandardCopyOption.REPLACE_EXISTING);
        return Files.size(file);
    }

    Optional<Path> find(UUID job) {
        return Optional.of(file(job, COMPLETE)).filter(Files::isRegularFile);
    }

    void delete(UUID job) {
        delete(file(job, INCOMPLETE));
        delete(file(job, COMPLETE));
    }

    private Path file(UUID job, String suffix) {
        return folder.resolve(PREFIX + job + suffix);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warnf("The file %s of a former export cannot be deleted: %s", file, e);
        }
    }

    /** The jobs that have a file in the folder. */
    Set<UUID> listJobs() {
        return list().stream().map(file -> file.getFileName().toString())
                .map(name -> UUID.fromString(name.substring(PREFIX.length(), name.indexOf('.')))).collect(Collectors.toSet());
    }

    private List<Path> list() {
        try (var files = Files.newDirectoryStream(folder, PREFIX + "*.*")) {
            var list = new ArrayList<Path>();
            files.forEach(list::add);
            return list;
        } catch (IOException e) {
            LOG.debugf(e, "There are no files in %s", folder);
            return List.of();
        }
    }
}
