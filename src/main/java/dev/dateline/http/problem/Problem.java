package dev.dateline.http.problem;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.http.proxy.HasLinks;

/** The body of every error (RFC 9457), served as {@code application/problem+json}. */
@Schema(description = "An error, as RFC 9457 has it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(required = true, description = "The kind of error; a closed set.",
                examples = "urn:dateline:problem:unknown-parameter") String type,
        @Schema(required = true, description = "The kind of error in words, the same each time.",
                examples = "Unknown query parameter") String title,
        @Schema(required = true, description = "The HTTP status code.", examples = "400") int status,
        @Schema(required = true, description = "What is wrong this time.",
                examples = "\"secton\" is not a parameter of this endpoint. Did you mean \"section\"?") String detail,
        @Schema(required = true, description = "The path of the request, a relative reference (RFC 3986).", examples = "/api/v1/articles") String instance,
        @Schema(description = "Each thing at fault; left out where the error is about no named thing.") List<Violation> errors)
        implements HasLinks {

    @Override
    public Problem withPrefix(String prefix) {
        return new Problem(type, title, status, detail, prefix + instance, errors);
    }

    @Schema(name = "ProblemViolation", description = "One thing at fault in a request.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Violation(
            @Schema(required = true, description = "Where the thing stands.") Place in,
            @Schema(required = true, description = "Its name; for a body the path of the property.",
                    examples = "secton") String name,
            @Schema(description = "The value received, as text, cut off after 100 characters; left out where it is missing or"
                    + " not the reason.", examples = "Saltwater Press") String value,
            @Schema(required = true, description = "What is wrong with it.",
                    examples = "is not a parameter of this endpoint") String reason,
            @Schema(description = "The known name that comes nearest; left out where none comes near.",
                    examples = "section") String nearest) {

        private static final int MAX_NAME = 200;
        private static final int MAX_VALUE = 100;

        public Violation {
            name = Problem.shortened(name, MAX_NAME);
            value = Problem.shortened(value, MAX_VALUE);
        }

        public Violation(Place in, String name, String reason, String nearest) {
            this(in, name, null, reason, nearest);
        }

        public static Violation query(String name, String reason) {
            return new Violation(Place.QUERY, name, reason, null);
        }
    }

    /** Not cut within a surrogate pair. */
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
        @JsonProperty("body") BODY
    }
}
