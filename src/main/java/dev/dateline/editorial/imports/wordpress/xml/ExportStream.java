package dev.dateline.editorial.imports.wordpress.xml;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import org.apache.commons.io.input.BoundedInputStream;

import dev.dateline.editorial.imports.MalformedFile;

/**
 * The XML documents of an export file: the file itself, plain or gzipped, or each XML file of a ZIP archive. The kind is
 * detected by the content, not by the name.
 */
final class ExportStream implements Closeable {

    /** The maximum size of an uncompressed import file. */
    private static final long MAX_INFLATED = 8L << 30;

    private static final byte[] GZIP = { 0x1F, (byte) 0x8B };
    private static final byte[] ZIP = { 'P', 'K', 3, 4 };

    private final BoundedInputStream file;
    private final InputStream content;
    private BoundedInputStream document;
    private final long maxInflated;
    private long inflatable;
    private String name = "";

    ExportStream(Path path) throws IOException {
        this(path, MAX_INFLATED);
    }

    ExportStream(Path path, long maxInflated) throws IOException {
        this.maxInflated = maxInflated;
        inflatable = maxInflated;
        file = BoundedInputStream.builder().setInputStream(Files.newInputStream(path)).get();
        try {
            content = content(new BufferedInputStream(file));
        } catch (ZipException damaged) {
            file.close();
            throw new MalformedFile(0, "is a damaged gzip file: " + damaged.getMessage());
        } catch (IOException failed) {
            file.close();
            throw failed;
        }
    }

    private static InputStream content(InputStream stored) throws IOException {
        if (startsWith(stored, GZIP)) {
            return new GZIPInputStream(stored, 1 << 16);
        }
        return startsWith(stored, ZIP) ? new ZipInputStream(stored) : stored;
    }

    private static boolean startsWith(InputStream stored, byte[] signature) throws IOException {
        stored.mark(signature.length);
        byte[] start = stored.readNBytes(signature.length);
        stored.reset();
        return Arrays.equals(start, signature);
    }

    /** The next document, not to be closed; empty after the last one. */
    Optional<InputStream> next() throws IOException {
        if (content instanceof ZipInputStream archive ? !advance(archive) : document != null) {
            return Optional.empty();
        }
        inflatable -= document == null ? 0 : document.getCount();
        document = BoundedInputStream.builder().setInputStream(content).setMaxCount(limit())
                .setOnMaxCount((max, count) -> {
                    throw new MalformedFile(0, "inflates to more than " + maxInflated + " bytes");
                }).get();
        return Optional.of(document);
    }

    /** One byte more, because the end of a file of the maximum size must be read too. */
    private long limit() {
        return content instanceof InflaterInputStream ? inflatable + 1 : -1;
    }

    /** The name of the current document in an archive; empty if the file is not an archive. */
    String name() {
        return name;
    }

    private boolean advance(ZipInputStream archive) throws IOException {
        try {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                name = entry.getName();
                boolean hidden = name.startsWith("__MACOSX/") || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
                if (!hidden && name.toLowerCase(Locale.ROOT).endsWith(".xml")) {
                    return true;
                }
            }
        } catch (ZipException damaged) {
            throw new MalformedFile(0, "is a ZIP archive that cannot be read: " + damaged.getMessage());
        }
        if (document == null) {
            throw new MalformedFile(0, "is a ZIP archive without an .xml file");
        }
        return false;
    }

    /** The number of bytes of the stored file read so far. */
    long bytesRead() {
        return file.getCount();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
