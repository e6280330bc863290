package dev.dateline.editorial.content.v1;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;

import dev.dateline.editorial.idempotency.IdempotentRequest;
import dev.dateline.http.problem.Problem.Place;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** The header with which a client can repeat a POST whose response it has not received. */
public record IdempotencyKey(
        @Parameter(in = ParameterIn.HEADER, name = "Idempotency-Key", example = "6f1c2e0a-story-4711",
                schema = @Schema(maxLength = IdempotencyKey.MAX_LENGTH),
                description = "Any text that the client chooses for this request. If it repeats the request with the same key within"
                        + " 24 hours, the request is not executed again, and the response is the first one.")
        @RestHeader("Idempotency-Key") String value) {

    static final int MAX_LENGTH = 200;

    /**
     * @param caller the name of the API key
     * @param path of the request
     * @throws ProblemException INVALID_PARAMETER if it is empty or too long
     */
    public IdempotentRequest of(String caller, String path, byte[] body) {
        if (value != null && (value.isBlank() || value.length() > MAX_LENGTH)) {
            throw ProblemException.of(ProblemType.INVALID_PARAMETER, List.of(new Violation(Place.HEADER, "Idempotency-Key", value,
                    "must have 1 to " + MAX_LENGTH + " characters", null)));
        }
        if (value == null) {
            return new IdempotentRequest(caller, null, null);
        }
        var digest = DigestUtils.getSha256Digest();
        digest.update((path + "\n").getBytes(StandardCharsets.UTF_8));
        return new IdempotentRequest(caller, value, Hex.encodeHexString(digest.digest(body)));
    }
}
