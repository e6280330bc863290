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
 * The folder in which this copy of Dateline keeps what must outlive it: the embedded database and the secrets made at
 * first start. One process at a time may hold it; the lock goes with the process, however that ends.
 */
public final class DataFolder implements AutoCloseable {

    /** The name of the file in which a running server tells commands its URL. */
    public static final String SERVER_URL = "server.url";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Opens the folder for this process alone, making it where it does not exist.
     *
     * @throws DataFolderInUse when another process holds it
     * @throws DatabaseUnavailable when it cannot be made or written
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
            // Only a server that was killed leaves it behind.
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

    /** The secret kept under this name, 256 random bits in base64url; made on first use, readable by the owner alone. */
    public String secret(String name) {
        try {
            var file = path.resolve(name);
            if (!Files.exists(file)) {
                writePrivately(file, newSecret());
            }
            return Files.readString(file).strip();
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

    /** Writes a file that from its first byte on only its owner can read; it is there whole or not at all. */
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
