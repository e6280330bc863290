package dev.dateline.http.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;

import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.vocabulary.UuidFormat;

/** A request that cannot be fulfilled; the response is a {@link Problem}. */
public class ProblemException extends RuntimeException {

    private static final int MAX_PATH = 200;
    private static final int MAX_VIOLATIONS = 50;

    private final ProblemType type;
    private final List<Violation> violations;
    private final Map<String, Long> usages;
    /** The methods in the header Allow; empty for none. */
    private final Set<String> allowed;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, null);
    }

    public ProblemException(ProblemType type, String detail, List<Violation> violations) {
        this(type, detail, violations, null, Set.of());
    }

    private ProblemException(ProblemType type, String detail, List<Violation> violations, Map<String, Long> usages,
            Set<String> allowed) {
        super(detail);
        this.allowed = allowed;
        this.type = type;
        this.violations = violations;
        this.usages = usages;
    }

    /** A resource that is used cannot be deleted. */
    public static ProblemException inUse(String detail, Map<String, Long> usages) {
        return new ProblemException(ProblemType.CONFLICT, detail, null, usages, Set.of());
    }

    /** The problem of a request of which a part failed for this reason. */
    public ProblemException within(String detail, UnaryOperator<Violation> inRequest) {
        return new ProblemException(type, detail, violations == null ? null : violations.stream().map(inRequest).toList(),
                usages, allowed);
    }

    /** Reports the first 50 violations; the detail has one sentence for each. */
    public static ProblemException of(ProblemType type, List<Violation> violations) {
        var reported = violations.stream().limit(MAX_VIOLATIONS).toList();
        var detail = reported.stream().map(ProblemException::sentence).collect(Collectors.joining(" "));
        return new ProblemException(type, detail, reported);
    }

    /** For a single query parameter. */
    public static ProblemException invalidParameter(String name, String reason) {
        return of(ProblemType.INVALID_PARAMETER, List.of(Violation.query(name, reason)));
    }

    /** For a single query parameter whose value is the cause. */
    public static ProblemException invalidParameter(String name, Object value, String reason) {
        return of(ProblemType.INVALID_PARAMETER,
                List.of(new Violation(Problem.Place.QUERY, name, String.valueOf(value), reason, null)));
    }

    /** @param roles of which a caller needs one; may be empty */
    public static ProblemException forbidden(Collection<String> roles) {
        return new ProblemException(ProblemType.FORBIDDEN, "The role of the API key or token does not permit this"
                + (roles.isEmpty() ? "." : "; it requires the role " + String.join(" or ", roles) + "."));
    }

    /** Nothing can be at this path. */
    public static ProblemException notFound(String path) {
        return new ProblemException(ProblemType.NOT_FOUND, nothingAt(path));
    }

    /** Nothing can be at a path with this value of a parameter. */
    public static ProblemException notFound(String path, Violation parameter) {
        return new ProblemException(ProblemType.NOT_FOUND, nothingAt(path) + " " + sentence(parameter),
                List.of(parameter));
    }

    private static String nothingAt(String path) {
        return "There is nothing at " + Problem.shortened(path, MAX_PATH) + ".";
    }

    /** @param supported methods of the path, for the header Allow */
    public static ProblemException methodNotAllowed(Set<String> supported) {
        return new ProblemException(ProblemType.METHOD_NOT_ALLOWED,
                "The method is not supported; supported: " + String.join(", ", supported) + ".", null, null, supported);
    }

    private static String sentence(Violation violation) {
        var hint = violation.nearest() == null ? "" : " Did you mean \"" + violation.nearest() + "\"?";
        var received = violation.value() == null ? "" : "; received \"" + violation.value() + "\"";
        return "\"" + violation.name() + "\" " + violation.reason() + received + "." + hint;
    }

    public RestResponse<Problem> toResponse(String path) {
        var response = ProblemResponse.of(type, withIdsAsSent(getMessage(), path), violations, usages, path);
        return (allowed.isEmpty() ? response : response.header(HttpHeaders.ALLOW, String.join(", ", allowed))).build();
    }

    public Problem toProblem(String path) {
        return toResponse(path).getEntity();
    }

    /** Ids are case-insensitive; a client finds its own spelling in the problem. */
    private static String withIdsAsSent(String detail, String path) {
        return Arrays.stream(path.split("/")).filter(segment -> UuidFormat.parse(segment).isPresent()).reduce(detail,
                (text, id) -> text.replace(id.toLowerCase(Locale.ROOT), id));
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> violations() {
        return violations;
    }
}
