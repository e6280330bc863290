package dev.dateline.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The committed copy of a contract. */
final class CommittedContract {

    private static final Path FOLDER = Path.of("src", "test", "resources", "contract");
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private final ObjectMapper mapper = new ObjectMapper();
    private final Path file;

    CommittedContract(String name) {
        file = FOLDER.resolve(name);
    }

    /** An empty document if there is no copy yet. */
    JsonNode read() {
        try {
            return Files.exists(file) ? mapper.readTree(file.toFile()) : mapper.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(JsonNode contract) {
        var printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(INDENT);
        printer.indentArraysWith(INDENT);
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(file, mapper.writer(printer).writeValueAsString(contract) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The places in which another contract differs. */
    List<String> differences(JsonNode other) {
        var differences = new ArrayList<String>();
        collect(read(), other, "", differences);
        return differences;
    }

    private static void collect(JsonNode was, JsonNode is, String place, List<String> differences) {
        if (was.isObject() && is.isObject()) {
            var names = new LinkedHashSet<String>();
            was.fieldNames().forEachRemaining(names::add);
            is.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> collect(was.path(name), is.path(name), place + "/" + name, differences));
        } else if (was.isArray() && is.isArray() && was.size() == is.size()) {
            for (int i = 0; i < was.size(); i++) {
                collect(was.get(i), is.get(i), place + "/" + i, differences);
            }
        } else if (!was.equals(is)) {
            differences.add(place + (was.isMissingNode() ? " is new" : is.isMissingNode() ? " was removed" : " has changed"));
        }
    }
}
