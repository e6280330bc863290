package dev.dateline.editorial.imports.wordpress.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dateline.editorial.imports.MalformedFile;

class ExportStreamTest {

    @Test
    void rejectsArchivesThatInflateToMoreThanTheLimit(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("inflating.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : new String[] { "a", "b" }) {
                out.putNextEntry(new ZipEntry(name + ".xml"));
                out.write(name.repeat(600).getBytes(StandardCharsets.UTF_8));
            }
        }

        try (ExportStream within = new ExportStream(file, 1200); ExportStream beyond = new ExportStream(file, 1199)) {
            assertThat(within.next().orElseThrow().readAllBytes().length + within.next().orElseThrow().readAllBytes().length)
                    .isEqualTo(1200);
            assertThat(within.next()).isEmpty();
            assertThat(beyond.next().orElseThrow().readAllBytes()).hasSize(600);
            assertThatThrownBy(() -> beyond.next().orElseThrow().readAllBytes()).isInstanceOf(MalformedFile.class)
                    .hasMessage("inflates to more than 1199 bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 30, 200, 400, 500, 620 })
    void rejectsArchivesThatAreCutShort(int length, @TempDir Path folder) throws IOException {
        byte[] archive = archive("a.xml", "b.xml");
        Path file = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(archive, Math.min(length, archive.length - 1)));

        assertThatThrownBy(() -> new ExportStream(file)).isInstanceOf(MalformedFile.class)
                .hasMessageStartingWith("is a ZIP archive that is damaged or cut short");
    }

    @Test
    void rejectsDamagedPartsOfArchives(@TempDir Path folder) throws IOException {
        byte[] archive = archive("a.xml");
        archive[60] ^= 0x55;
        Path file = Files.write(folder.resolve("damaged.zip"), archive);

        try (ExportStream export = new ExportStream(file)) {
            assertThatThrownBy(() -> export.next().orElseThrow().readAllBytes()).isInstanceOf(MalformedFile.class)
                    .hasMessageStartingWith("a.xml is damaged or cut short");
        }
    }

    @Test
    void rejectsGzipFilesThatAreCutShort(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(content());
        }
        for (int length : new int[] { 5, gzip.size() / 2, gzip.size() - 2 }) {
            Path file = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(gzip.toByteArray(), length));
            try (ExportStream export = new ExportStream(file)) {
                assertThatThrownBy(() -> export.next().orElseThrow().readAllBytes()).isInstanceOf(MalformedFile.class)
                        .hasMessageStartingWith("is a gzip file that is damaged or cut short");
            }
        }
    }

    @Test
    void rejectsEmptyArchives(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("empty.zip"), archive());

        assertThatThrownBy(() -> new ExportStream(file)).isInstanceOf(MalformedFile.class)
                .hasMessage("is a ZIP archive without an .xml file");
    }

    private static byte[] archive(String... names) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(archive)) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(content());
            }
        }
        return archive.toByteArray();
    }

    /** Hardly compressible. */
    private static byte[] content() {
        byte[] content = new byte[300];
        new Random(1).nextBytes(content);
        return content;
    }
}
