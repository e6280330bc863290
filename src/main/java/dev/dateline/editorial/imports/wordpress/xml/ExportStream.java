package dev.dateline.editorial.imports.wordpress.xml;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.io.input.ChecksumInputStream;
import org.apache.commons.io.input.ProxyInputStream;

import dev.dateline.editorial.imports.MalformedFile;
import dev.dateline.editorial.imports.Packaging;

/**
 * The XML documents of an export file: the file itself, plain or gzipped, or each XML file of a ZIP archive. The kind is
 * detected by the content, not by the name.
 */
final class ExportStream implements Closeable {

    /** The maximum size of an uncompressed import file. */
    private static final long MAX_INFLATED = 8L << 30;

    private static final String DAMAGED = "is damaged or cut short";

    private final long maxInflated;
    /** Null if the file is an archive. */
    private final BoundedInputStream file;
    private final boolean isGzip;
    /** Null if the file is not an archive; it is read by its directory, which is missing if the file is cut short. */
    private final ZipFile archive;
    private final Iterator<? extends ZipEntry> parts;
    private long inflatable;
    private BoundedInputStream document;
    private ZipEntry part;
    private long finishedBytes;

    ExportStream(Path path) throws IOException {
        this(path, MAX_INFLATED);
    }

    ExportStream(Path path, long maxInflated) throws IOException {
        this.maxInflated = maxInflated;
        inflatable = maxInflated;
        var packaging = Packaging.of(path).orElse(null);
        isGzip = packaging == Packaging.GZIP;
        archive = packaging == Packaging.ZIP ? archive(path) : null;
        parts = archive == null ? Collections.emptyIterator() : archive.stream().filter(ExportStream::isExport).iterator();
        file = archive == null ? BoundedInputStream.builder().setInputStream(Files.newInputStream(path)).get() : null;
        if (archive != null && !parts.hasNext()) {
            archive.close();
            throw new MalformedFile(0, "is a ZIP archive without an .xml file");
        }
    }

    private static ZipFile archive(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException damaged) {
            throw new MalformedFile(0, "is a ZIP archive that " + DAMAGED + because(damaged));
        }
    }

    private static boolean isExport(ZipEntry entry) {
        String name = entry.getName();
        boolean hidden = name.startsWith("__MACOSX/") || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
        return !hidden && name.toLowerCase(Locale.ROOT).endsWith(".xml");
    }

    /** The next document, not to be closed; empty after the last one. */
    Optional<InputStream> next() throws IOException {
        if (archive == null ? document != null : !parts.hasNext()) {
            return Optional.empty();
        }
        inflatable -= document == null ? 0 : document.getCount();
        finishedBytes += part == null ? 0 : part.getCompressedSize();
        part = archive == null ? null : parts.next();
        // One byte more, because the end of a file of the maximum size must be read too.
        document = BoundedInputStream.builder().setInputStream(content())
                .setMaxCount(isGzip || archive != null ? inflatable + 1 : -1)
                .setOnMaxCount((max, count) -> {
                    throw new MalformedFile(0, "inflates to more than " + maxInflated + " bytes");
                }).get();
        return Optional.of(document);
    }

    private InputStream content() throws IOException {
        try {
            if (part != null) {
                return reportingDamage(ChecksumInputStream.builder().setInputStream(archive.getInputStream(part))
                        .setChecksum(new CRC32()).setExpectedChecksumValue(part.getCrc()).get());
            }
            return isGzip
                    ? reportingDamage(GzipCompressorInputStream.builder().setInputStream(new BufferedInputStream(file))
                            .setDecompressConcatenated(true).get())
                    : new BufferedInputStream(file);
        } catch (IOException damaged) {
            throw damaged(damaged);
        }
    }

    private InputStream reportingDamage(InputStream inflated) {
        return new ProxyInputStream(inflated) {
            @Override
            protected void handleIOException(IOException damaged) {
                throw damaged(damaged);
            }
        };
    }

    private MalformedFile damaged(IOException cause) {
        return new MalformedFile(0, part == null ? "is a gzip file that " + DAMAGED + because(cause)
                : part.getName() + " " + DAMAGED + because(cause));
    }

    /** The name of the current document in an archive; empty if the file is not an archive. */
    String name() {
        return part == null ? "" : part.getName();
    }

    /** The number of bytes of the stored file read so far; an estimate within a document of an archive. */
    long bytesRead() {
        if (archive == null) {
            return file.getCount();
        }
        return finishedBytes + (document == null ? 0
                : part.getCompressedSize() * Math.min(document.getCount(), part.getSize()) / Math.max(1, part.getSize()));
    }

    @Override
    public void close() throws IOException {
        if (archive == null) {
            file.close();
        } else {
            archive.close();
        }
    }

    /** Some exceptions have no message, such as that for the end of a stream. */
    private static String because(Exception cause) {
        return cause.getMessage() == null ? "" : ": " + cause.getMessage();
    }
}
