package dev.dateline.http;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The URLs that are not resources of JAX-RS: documents, health, metrics and the folders of static files. */
public final class Pages {

    /** Of the OpenAPI documents, without the extension of a format. */
    private static final Set<String> DOCUMENTS = Set.of("/openapi", "/openapi/public", "/openapi/manage", "/openapi/preview");
    private static final Set<String> EXTENSIONS = Set.of("", ".json", ".yaml", ".yml");

    /** The paths of single pages. */
    public static final Set<String> PATHS = Stream.concat(
            Stream.of("/metrics", "/health", "/health/live", "/health/ready", "/health/started"),
            DOCUMENTS.stream().flatMap(path -> EXTENSIONS.stream().map(path::concat))).collect(Collectors.toUnmodifiableSet());

    /** All files in them are pages. */
    private static final Set<String> FOLDERS = Set.of("/docs", "/sample");

    private Pages() {
    }

    public static boolean include(String path) {
        return PATHS.contains(path) || folderOf(path).isPresent();
    }

    /** The folder of static files that a path names or is in. */
    public static Optional<String> folderOf(String path) {
        return FOLDERS.stream().filter(folder -> path.equals(folder) || path.startsWith(folder + "/")).findFirst();
    }
}
