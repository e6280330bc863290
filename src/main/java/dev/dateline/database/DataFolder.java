package dev.dateline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The folder in which Dateline stores its persistent files: the embedded database and the secrets generated at the first
 * start. Only one process at a time can hold it; the operating system releases the lock when the process ends.
 */
public final class DataFolder implements AutoCloseable {

    /** The file that contains the URL of the running server, for commands. */
    public static final String SERVER_URL = "server.url";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Locks the folder for this process, after creating it if it does not exist.
     *
     * @throws DataFolderInUse if another process holds it
     * @throws DatabaseUnavailable if it cannot be created or written
     */
    public static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            keepPrivate(path, "rwx------");
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new DataFolderInUse(path);
            }
            // A server that was killed leaves it behind.
            Files.deleteIfExists(path.resolve(SERVER_URL));
            return new DataFolder(path.toRealPath(), channel);
        } catch (IOException e) {
            throw new DatabaseUnavailable("The data folder " + path.toAbsolutePath().normalize() + " cannot be used: " + e
                    + ". Choose another folder with DATELINE_DATA.", e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /**
     * The secret in the file of this name; generated on first use, readable only by the owner.
     *
     * @throws DatabaseUnavailable if the file is empty
     */
    public String secret(String name) {
        try {
            var file = path.resolve(name);
            if (!Files.exists(file)) {
                writePrivately(file, newSecret());
            }
            var secret = Files.readString(file).strip();
            if (secret.isEmpty()) {
                throw new DatabaseUnavailable(file + " is empty. Restore its password from a backup.", null);
            }
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new secret: 256 random bits in base64url, without padding. */
    public static String newSecret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Writes a file that only its owner can ever read; it appears complete or not at all. */
    public static void writePrivately(Path file, String content) throws IOException {
        var draft = Files.createTempFile(file.toAbsolutePath().getParent(), "." + file.getFileName(), null);
        keepPrivate(draft, "rw-------");
        Files.writeString(draft, content + System.lineSeparator());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void keepPrivate(Path path, String permissions) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
