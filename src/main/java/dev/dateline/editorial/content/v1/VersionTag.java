package dev.dateline.editorial.content.v1;

import java.net.URI;
import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import dev.dateline.http.cache.EntityTag;
import dev.dateline.http.problem.Problem.Place;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** The entity tag of a resource that counts its changes (RFC 9110, 8.8.3). */
public final class VersionTag {

    private VersionTag() {
    }

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /** 200 with the tag of the version. */
    public static <T> RestResponse<T> ok(T resource, int version) {
        return ResponseBuilder.ok(resource).header(HttpHeaders.ETAG, of(version)).build();
    }

    /** 201 with the tag of the version and the URL of the new resource. */
    public static <T> RestResponse<T> created(T resource, int version, String location) {
        return ResponseBuilder.create(RestResponse.Status.CREATED, resource).header(HttpHeaders.ETAG, of(version))
                .location(URI.create(location)).build();
    }

    /** The condition of a write: that nobody else has changed the resource since the client read it. */
    public record IfMatch(
            @Parameter(in = ParameterIn.HEADER, name = "If-Match", required = true, example = "\"7\"",
                    schema = @Schema(type = SchemaType.STRING, maxLength = 1000),
                    description = "The `ETag` of the copy that the client has read; `*` for any (RFC 9110).")
            @RestHeader("If-Match") String tags) {

        /**
         * @throws ProblemException PRECONDITION_REQUIRED without the header
         * @throws FailedPrecondition if the version differs
         */
        public void require(int version) {
            if (tags == null) {
                throw new ProblemException(ProblemType.PRECONDITION_REQUIRED, "The header If-Match is required: send the ETag of"
                        + " the copy that you have read.", List.of(missing("If-Match")));
            }
            requireMatch(tags, version);
        }
    }

    private static Violation missing(String header) {
        return new Violation(Place.HEADER, header, null, "is required", null);
    }

    private static void requireMatch(String tags, int version) {
        if (!EntityTag.isMatched(of(version), tags)) {
            throw new FailedPrecondition(version,
                    "The resource has changed since it was read: its ETag is " + of(version) + ".",
                    new Violation(Place.HEADER, "If-Match", tags, "is not the current ETag", of(version)));
        }
    }

    /** The condition of a PUT: either the version to replace, or that the resource does not exist yet. */
    public record IfMatchOrNone(
            @Parameter(in = ParameterIn.HEADER, name = "If-Match", example = "\"7\"",
                    schema = @Schema(type = SchemaType.STRING, maxLength = 1000),
                    description = "The `ETag` of the copy to replace; `*` for any (RFC 9110).")
            @RestHeader("If-Match") String tags,
            @Parameter(in = ParameterIn.HEADER, name = "If-None-Match", example = "*",
                    schema = @Schema(type = SchemaType.STRING, maxLength = 1000),
                    description = "`*` creates the resource, and replaces none (RFC 9110).")
            @RestHeader("If-None-Match") String otherTags) {

        /**
         * @param version null if the resource does not exist
         * @throws ProblemException PRECONDITION_REQUIRED without a header
         * @throws FailedPrecondition if the condition is not met
         */
        public void require(Integer version) {
            if (tags == null && otherTags == null) {
                throw new ProblemException(ProblemType.PRECONDITION_REQUIRED, "A condition is required: \"If-None-Match: *\" to"
                        + " create the resource, or the header If-Match with the ETag of the copy that you have read to replace it.",
                        List.of(missing("If-None-Match"), missing("If-Match")));
            }
            if (version == null && tags != null) {
                throw new FailedPrecondition(null, "The resource does not exist.",
                        new Violation(Place.HEADER, "If-Match", tags, "is the ETag of no current copy", null));
            }
            if (version != null && otherTags != null) {
                throw new FailedPrecondition(version,
                        "The resource exists already: its ETag is " + of(version) + ".",
                        new Violation(Place.HEADER, "If-None-Match", otherTags,
                                "requires that the resource does not exist", null));
            }
            if (version != null && tags != null) {
                requireMatch(tags, version);
            }
        }
    }
}
