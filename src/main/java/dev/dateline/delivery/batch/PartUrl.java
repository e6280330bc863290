package dev.dateline.delivery.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import dev.dateline.http.preview.Preview;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.http.proxy.ProxyPrefix;
import dev.dateline.http.response.EndlessBody;

/** The URL of a part of a batch: a path of this API, which cannot lead anywhere else. */
final class PartUrl {

    static final int MAX_LENGTH = 2_000;

    private static final String BASE = "/api/v1/";
    /** A batch within a batch could have any number of parts. */
    private static final String BATCH = "/api/v1/batch";
    private static final List<String> SEPARATORS = List.of("%2e", "%2f", "%5c");
    private static final String NOT_IN_URLS = "\"<>\\^`{|}";

    private PartUrl() {
    }

    /**
     * Path and query. Characters that a URL cannot have are percent-encoded.
     *
     * @param given with or without {@code /api/v1/}
     * @param prefix of the URLs of this server, which links in its responses have; may be empty
     * @throws ProblemException BAD_REQUEST
     */
    static String of(String given, String prefix, boolean isPreview) {
        if (given.length() > MAX_LENGTH) {
            throw invalid("is longer than " + MAX_LENGTH + " characters");
        }
        var url = resource(given, prefix, isPreview);
        var path = path(url);
        if (url.indexOf('#') >= 0 || !isOfThisApi(path)) {
            throw invalid("is not a path of this API, such as /api/v1/articles?limit=5");
        }
        if (path.equals(BATCH)) {
            throw invalid("is a batch, which cannot be a part of another one");
        }
        if (path.equals(EndlessBody.PATH)) {
            throw invalid("is a stream, which cannot be a part of a batch");
        }
        return isPreview ? Preview.previewPath(url) : url;
    }

    /** The path that a part would have if it were valid. */
    static String attemptedPath(String given, String prefix, boolean isPreview) {
        var path = path(resource(given, prefix, isPreview));
        return isPreview && path.startsWith(BASE) ? Preview.previewPath(path) : path;
    }

    private static String resource(String given, String prefix, boolean isPreview) {
        var local = ProxyPrefix.removeFrom(given, prefix);
        return encoded(absolute(isPreview ? Preview.resourcePath(local) : local));
    }

    /** Without the query. */
    static String path(String url) {
        var query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    private static String absolute(String given) {
        return given.startsWith("/api/") || given.startsWith("/preview/") || given.startsWith("/manage/") ? given
                : BASE + (given.startsWith("/") ? given.substring(1) : given);
    }

    /** A slash at the end redirects. */
    private static boolean isOfThisApi(String path) {
        var lowerCase = path.toLowerCase(Locale.ROOT);
        return path.startsWith(BASE) && SEPARATORS.stream().noneMatch(lowerCase::contains)
                && Arrays.stream(path.substring(1).split("/")).noneMatch(segment -> segment.isEmpty() || segment.equals(".")
                        || segment.equals(".."));
    }

    private static String encoded(String url) {
        var encoded = new StringBuilder(url.length());
        url.codePoints().forEach(character -> {
            if (character > ' ' && character < 0x7F && NOT_IN_URLS.indexOf(character) < 0) {
                encoded.append((char) character);
            } else {
                for (var unit : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(unit));
                }
            }
        });
        return encoded.toString();
    }

    private static ProblemException invalid(String reason) {
        return new ProblemException(ProblemType.BAD_REQUEST, "The part " + reason + ".");
    }
}
