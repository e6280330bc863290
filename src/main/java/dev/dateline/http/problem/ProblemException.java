package dev.dateline.http.problem;

import java.util.List;
import java.util.stream.Collectors;

import org.jboss.resteasy.reactive.RestResponse;

import dev.dateline.http.problem.Problem.Violation;

/** A request that cannot be answered as it was meant; becomes a {@link Problem}. */
public class ProblemException extends RuntimeException {

    private static final int MAX_PATH = 200;
    private static final int MAX_FAULTS = 50;

    private final ProblemType type;
    private final List<Violation> faults;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, null);
    }

    public ProblemException(ProblemType type, String detail, List<Violation> faults) {
        super(detail);
        this.type = type;
        this.faults = faults;
    }

    /** Named things at fault, the first 50 of them; the detail has one sentence for each. */
    public static ProblemException of(ProblemType type, List<Violation> faults) {
        var reported = faults.stream().limit(MAX_FAULTS).toList();
        var detail = reported.stream().map(ProblemException::sentence).collect(Collectors.joining(" "));
        return new ProblemException(type, detail, reported);
    }

    /** One query parameter is at fault. */
    public static ProblemException invalidParameter(String name, String reason) {
        return of(ProblemType.INVALID_PARAMETER, List.of(Violation.query(name, reason)));
    }

    /** What the path names cannot be anything here. */
    public static ProblemException notFound(String path) {
        return new ProblemException(ProblemType.NOT_FOUND,
                "There is nothing at " + Problem.shortened(path, MAX_PATH) + ".");
    }

    /** To go with the header Allow. */
    static ProblemException methodNotAllowed() {
        return new ProblemException(ProblemType.METHOD_NOT_ALLOWED,
                "The method is not offered here; the header Allow names those that are.");
    }

    private static String sentence(Violation fault) {
        var hint = fault.nearest() == null ? "" : " Did you mean \"" + fault.nearest() + "\"?";
        var received = fault.value() == null ? "" : "; received \"" + fault.value() + "\"";
        return "\"" + fault.name() + "\" " + fault.reason() + received + "." + hint;
    }

    public RestResponse<Problem> toResponse(String path) {
        return ProblemResponse.of(type, getMessage(), faults, path).build();
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> faults() {
        return faults;
    }
}
