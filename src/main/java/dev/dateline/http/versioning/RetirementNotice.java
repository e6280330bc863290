package dev.dateline.http.versioning;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;

import dev.dateline.http.cache.HttpDate;

/** The headers of a deprecated endpoint. */
final class RetirementNotice {

    private final Map<String, String> headers = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if the sunset is before the deprecation */
    private RetirementNotice(Retiring retiring) {
        var since = firstMoment(retiring.deprecatedSince());
        headers.put("Deprecation", "@" + since.toEpochSecond());
        if (!retiring.sunset().isEmpty()) {
            var sunset = firstMoment(retiring.sunset());
            if (sunset.isBefore(since)) {
                throw new IllegalArgumentException("Sunset " + retiring.sunset() + " is before deprecation "
                        + retiring.deprecatedSince());
            }
            headers.put("Sunset", HttpDate.format(sunset.toInstant()));
        }
        if (!retiring.link().isEmpty()) {
            headers.put(HttpHeaders.LINK, "<" + retiring.link() + ">; rel=\"deprecation\"");
        }
    }

    static RetirementNotice of(Retiring retiring) {
        return new RetirementNotice(retiring);
    }

    private static ZonedDateTime firstMoment(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC);
    }

    /** By name. */
    Map<String, String> headers() {
        return headers;
    }
}
