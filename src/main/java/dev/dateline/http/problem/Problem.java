package dev.dateline.http.problem;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.http.proxy.HasLinks;

/** The body of every error (RFC 9457), served as {@code application/problem+json}. */
@Schema(description = "An error (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(required = true, description = "The type of the error; a closed set.",
                examples = "urn:dateline:problem:unknown-parameter") String type,
        @Schema(required = true, description = "Short name of the type.",
                examples = "Unknown query parameter") String title,
        @Schema(required = true, description = "The HTTP status code.", examples = "400") int status,
        @Schema(required = true, description = "Description of this occurrence.",
                examples = "\"secton\" is not a parameter of this endpoint. Did you mean \"section\"?") String detail,
        @Schema(required = true, description = "Path of the request (a relative reference, RFC 3986).",
                examples = "/api/v1/articles") String instance,
        @Schema(description = "What is wrong with each parameter, header or property; omitted if the error does not concern a specific one.") List<Violation> errors,
        @Schema(description = "In the 409 for a delete: the number of resources of each kind that use the resource, such as"
                + " `workingCopies` and `publicArticles`; otherwise omitted.",
                examples = "{\"workingCopies\": 3, \"publicArticles\": 1}") Map<String, Long> usages)
        implements HasLinks {

    @Override
    public Problem withPrefix(String prefix) {
        return new Problem(type, title, status, detail, prefix + instance, errors, usages);
    }

    @Schema(name = "ProblemViolation", description = "What is wrong with one parameter, header or property.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Violation(
            @Schema(required = true,
                    description = "Part of the request; `resource` for a property of the stored resource that the"
                            + " request, which has no body, is about.") Place in,
            @Schema(required = true, description = "Name of the parameter or header, or path of the property in the body,"
                    + " such as `tags[2].slug`; in a path, a name that contains a dot or a bracket is quoted:"
                    + " `seo['a.b']`.",
                    examples = "secton") String name,
            @Schema(description = "JSON Pointer of the property (RFC 6901); omitted if the violation is not in the body.",
                    examples = "/tags/2/slug") String pointer,
            @Schema(description = "The received value as text, truncated to 100 characters; omitted if it is missing or not"
                    + " the cause.", examples = "Saltwater Press") String value,
            @Schema(required = true, description = "What is wrong.",
                    examples = "is not a parameter of this endpoint") String reason,
            @Schema(description = "The closest known name; omitted if none is close.",
                    examples = "section") String nearest) {

        private static final int MAX_NAME = 200;
        private static final int MAX_VALUE = 100;

        public Violation {
            pointer = pointer == null && in == Place.BODY && name != null
                    ? Problem.shortened(PropertyPath.pointer(name), MAX_NAME) : pointer;
            name = Problem.shortened(name, MAX_NAME);
            value = Problem.shortened(value, MAX_VALUE);
        }

        public Violation(Place in, String name, String reason, String nearest) {
            this(in, name, null, reason, nearest);
        }

        public Violation(Place in, String name, String value, String reason, String nearest) {
            this(in, name, null, value, reason, nearest);
        }

        public Violation withValue(String other) {
            return new Violation(in, name, pointer, other, reason, nearest);
        }

        public static Violation query(String name, String reason) {
            return new Violation(Place.QUERY, name, reason, null);
        }
    }

    /** Never within a surrogate pair. */
    static String shortened(String text, int maxLength) {
        if (text == null || text.length() <= maxLength) {
            return text;
        }
        return text.substring(0, maxLength - (Character.isHighSurrogate(text.charAt(maxLength - 1)) ? 1 : 0)) + "…";
    }

    @Schema(name = "ProblemPlace")
    public enum Place {
        @JsonProperty("query") QUERY,
        @JsonProperty("path") PATH,
        @JsonProperty("header") HEADER,
        @JsonProperty("body") BODY,
        @JsonProperty("resource") RESOURCE
    }
}
