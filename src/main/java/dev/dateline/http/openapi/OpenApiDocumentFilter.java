package dev.dateline.http.openapi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.ParsableMIMEValue;

import dev.dateline.http.Stage;
import dev.dateline.http.cache.SharedContent;
import dev.dateline.http.parameter.NearestName;
import dev.dateline.http.problem.Problem.Place;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.http.problem.ProblemWriter;
import dev.dateline.http.proxy.ProxyPrefix;

/**
 * Serves the OpenAPI documents with an entity tag, in a content coding that the client accepts, and with the prefix of a proxy as
 * the URL of its server. Quarkus does none of this, and returns YAML for any format that it does not know.
 */
@Singleton
class OpenApiDocumentFilter {

    private static final Map<String, Format> BY_EXTENSION = Map.of(".json", Format.JSON, ".yaml", Format.YAML, ".yml",
            Format.YAML);
    private static final String EXTENSION = ".";
    /** The first one is for clients that accept both equally. */
    private static final Map<MIMEHeader, Format> BY_MEDIA_TYPE = new LinkedHashMap<>();
    /** In both formats without a prefix, and with the prefixes of a few proxies. */
    private static final int MAX_VERSIONS = 32;

    static {
        for (var format : List.of(Format.YAML, Format.JSON)) {
            BY_MEDIA_TYPE.put(new ParsableMIMEValue(format.getMimeType()).forceParse(), format);
        }
    }

    private final ObjectMapper json;
    private final ProxyPrefix prefixes;
    private final ProblemWriter problems;
    private final Cache<Version, SharedContent> versions = Caffeine.newBuilder().maximumSize(MAX_VERSIONS).build();

    OpenApiDocumentFilter(ObjectMapper json, ProxyPrefix prefixes, ProblemWriter problems) {
        this.json = json;
        this.prefixes = prefixes;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        Stage.OPENAPI_DOCUMENT.register(filters, this::handle);
    }

    private void handle(RoutingContext context) {
        var method = context.request().method();
        var path = context.request().path();
        var dot = path.lastIndexOf(EXTENSION);
        var format = dot < 0 ? null : BY_EXTENSION.get(path.substring(dot));
        var document = find(format == null ? path : path.substring(0, dot));
        if (method != HttpMethod.GET && method != HttpMethod.HEAD || document.isEmpty()) {
            context.next();
            return;
        }
        try {
            rejectUnknownParameters(context, format == null ? List.of("format") : List.of());
            send(context, new Version(document.get(), format == null ? negotiate(context) : format, prefixes.of(context)));
        } catch (ProblemException e) {
            problems.write(context, e);
        }
    }

    private static Optional<ApiDocument> find(String path) {
        return Stream.of(ApiDocument.values()).filter(document -> document.path.equals(path)).findFirst();
    }

    private static void rejectUnknownParameters(RoutingContext context, List<String> known) {
        var unknown = context.queryParams().entries().stream().map(Map.Entry::getKey).filter(name -> !known.contains(name))
                .distinct().map(name -> new Violation(
                        Place.QUERY, name, "is not a parameter of this endpoint", NearestName.to(name, known)))
                .toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.of(ProblemType.UNKNOWN_PARAMETER, unknown);
        }
    }

    private void send(RoutingContext context, Version version) {
        var known = versions.getIfPresent(version);
        if (known != null) {
            known.send(context);
        } else {
            context.vertx().executeBlocking(() -> versions.get(version, this::read), false)
                    .onSuccess(document -> document.send(context)).onFailure(context::fail);
        }
    }

    /**
     * YAML, unless the parameter or the header Accept prefers JSON.
     *
     * @throws ProblemException if the client accepts neither
     */
    private static Format negotiate(RoutingContext context) {
        var requested = context.queryParams().getAll("format");
        if (requested.size() > 1) {
            throw ProblemException.invalidParameter("format", "must not be repeated");
        }
        if (!requested.isEmpty()) {
            return Optional.ofNullable(requested.get(0)).flatMap(OpenApiDocumentFilter::named)
                    .orElseThrow(() -> ProblemException.invalidParameter("format", requested.get(0), "must be json or yaml"));
        }
        var accepted = context.parsedHeaders().accept();
        if (accepted.isEmpty()) {
            return Format.YAML;
        }
        var best = context.parsedHeaders().findBestUserAcceptedIn(accepted, BY_MEDIA_TYPE.keySet());
        if (best == null) {
            throw new ProblemException(ProblemType.NOT_ACCEPTABLE, "Only application/yaml and application/json are available.");
        }
        return BY_MEDIA_TYPE.get(best);
    }

    private static Optional<Format> named(String name) {
        return name.equalsIgnoreCase("json") ? Optional.of(Format.JSON)
                : name.equalsIgnoreCase("yaml") ? Optional.of(Format.YAML) : Optional.empty();
    }

    private SharedContent read(Version version) {
        var isAsBuilt = version.document() == ApiDocument.COMPLETE && version.prefix().isEmpty();
        var served = isAsBuilt ? built(version.format()) : derive(version).getBytes(StandardCharsets.UTF_8);
        return SharedContent.compressible(version.format().getMimeType(), "no-cache",
                "Accept, Accept-Encoding", served);
    }

    /** The complete document as the build has written it. */
    private static byte[] built(Format format) {
        var name = "/" + OpenApiConstants.BASE_NAME + "." + format;
        try (var document = OpenApiDocumentFilter.class.getResourceAsStream(name)) {
            return document.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String derive(Version version) {
        try {
            var complete = new String(built(Format.JSON), StandardCharsets.UTF_8);
            var source = version.document() == ApiDocument.PREVIEW ? complete.replace("/api/v1", "/preview/v1") : complete;
            var document = version.document().of((ObjectNode) json.readTree(source));
            if (!version.prefix().isEmpty()) {
                ((ObjectNode) document.at("/servers/0")).put("url", version.prefix());
            }
            var text = json.writeValueAsString(document);
            return version.format() == Format.JSON ? text : yaml(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String yaml(String document) {
        return SmallRyeOpenAPI.builder().enableModelReader(false).enableStandardStaticFiles(false).enableAnnotationScan(false)
                .enableStandardFilter(false).withCustomStaticFile(() -> new ByteArrayInputStream(
                        document.getBytes(StandardCharsets.UTF_8)))
                .build().toYAML();
    }

    private record Version(ApiDocument document, Format format, String prefix) {
    }
}
