package dev.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** What several properties share is a constant, so that a description is corrected in one place. */
class DescriptionSourcesTest {

    private static final String TEXT = "\"(?:[^\"\\\\\\n]|\\\\.)*+\"(?:\\s*+\\+\\s*+\"(?:[^\"\\\\\\n]|\\\\.)*+\")*+";
    private static final Pattern DESCRIPTION =
            Pattern.compile("(?:\\b(?:description|summary) = |String [A-Z_]++ =\\s++)(" + TEXT + ")");

    @Test
    void eachDescriptionOfTheOpenApiDocumentIsWrittenOnce() throws IOException {
        var written = new ArrayList<String>();
        for (var source : sources()) {
            var text = Files.readString(source);
            if (text.contains("org.eclipse.microprofile.openapi") || source.toString().endsWith("Descriptions.java")) {
                DESCRIPTION.matcher(text).results().map(found -> found.group(1).replaceAll("\"\\s*\\+\\s*\"", ""))
                        .filter(description -> description.endsWith(".\"")).forEach(written::add);
            }
        }
        assertThat(written).hasSizeGreaterThan(400).doesNotHaveDuplicates();
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
