package dev.dateline.editorial.imports.wordpress.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
