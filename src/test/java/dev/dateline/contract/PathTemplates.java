package dev.dateline.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds the path of a document, such as {@code /tags/{id}}, that matches the path of a request. */
final class PathTemplates {

    private record Template(String path, Pattern pattern, int parameters) {
    }

    private final List<Template> exact = new ArrayList<>();
    /** The last parameter may contain slashes, as the path of a section does. */
    private final List<Template> open = new ArrayList<>();

    PathTemplates(JsonNode paths) {
        paths.fieldNames().forEachRemaining(path -> {
            exact.add(template(path, "[^/]+"));
            open.add(template(path, ".+"));
        });
        var specificFirst = Comparator.comparingInt(Template::parameters)
                .thenComparing(template -> -template.path().length());
        exact.sort(specificFirst);
        open.sort(specificFirst);
    }

    private static Template template(String path, String last) {
        var parts = path.split("(?<=/)|(?=/)");
        var pattern = new StringBuilder();
        var parameters = 0;
        for (int i = 0; i < parts.length; i++) {
            var isParameter = parts[i].startsWith("{");
            parameters += isParameter ? 1 : 0;
            pattern.append(!isParameter ? Pattern.quote(parts[i]) : i == parts.length - 1 ? last : "[^/]+");
        }
        return new Template(path, Pattern.compile(pattern.toString()), parameters);
    }

    Optional<String> find(String path) {
        return find(exact, path).or(() -> find(open, path));
    }

    private static Optional<String> find(List<Template> templates, String path) {
        return templates.stream().filter(template -> template.pattern().matcher(path).matches()).map(Template::path)
                .findFirst();
    }
}
