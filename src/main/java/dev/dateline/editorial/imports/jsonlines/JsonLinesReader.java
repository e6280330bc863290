package dev.dateline.editorial.imports.jsonlines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.dateline.editorial.imports.ContentReader;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.MalformedFile;

/**
 * Reads JSON Lines: one JSON object per line, in UTF-8, plain or gzipped. An invalid line is rejected, and reading continues
 * with the next one.
 */
public final class JsonLinesReader implements ContentReader {

    private final LineFormat format = new LineFormat();
    private final ImportFile file;
    private final Lines lines;

    /** @throws MalformedFile if it is gzipped and damaged */
    public JsonLinesReader(Path path) throws IOException {
        this(ImportFile.open(path));
    }

    private JsonLinesReader(ImportFile file) {
        this.file = file;
        this.lines = new Lines(file);
    }

    /** Reads uncompressed lines. */
    public static JsonLinesReader of(InputStream content) throws IOException {
        return new JsonLinesReader(ImportFile.of(content));
    }

    @Override
    public Optional<Entry> next() throws IOException {
        return lines.next().map(this::entry);
    }

    private Entry entry(Lines.Line line) {
        if (line.text() == null) {
            return Entry.rejected(List.of(Finding.rejection(line.number(), null, null, line.fault())));
        }
        return format.read(line.text()).entry(line.number());
    }

    @Override
    public long bytesRead() {
        return file.bytesRead();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
