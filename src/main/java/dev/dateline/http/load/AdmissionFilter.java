package dev.dateline.http.load;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;

import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestFilter;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.NonBlocking;

import dev.dateline.http.Stage;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/**
 * Limits the requests in progress. Requests wait and are rejected on the event loop, before they have a worker thread or a
 * connection.
 */
@Provider
@NonBlocking
@Priority(Stage.OfRequest.ADMISSION)
class AdmissionFilter implements ResteasyReactiveContainerRequestFilter {

    private final Gates gates;
    private final SecurityIdentity identity;

    AdmissionFilter(Gates gates, SecurityIdentity identity) {
        this.gates = gates;
        this.identity = identity;
    }

    @Override
    public void filter(ResteasyReactiveContainerRequestContext request) {
        var gate = gates.of(request.getMethod(), request.getUriInfo());
        if (gates.requiresKey(gate) && identity.isAnonymous()) {
            throw new ProblemException(ProblemType.UNAUTHENTICATED,
                    "A request as expensive as this requires an API key: \"Authorization: Bearer <key>\".");
        }
        enter(gate, request);
    }

    private static void enter(Gate gate, ResteasyReactiveContainerRequestContext request) {
        request.suspend();
        gate.enter().whenComplete((entered, failure) -> {
            if (failure == null) {
                // Not when the response ends: a client that closes the connection does not end the work for it.
                request.getServerRequestContext().registerCompletionCallback(ended -> gate.leave());
                request.resume();
            } else {
                request.resume(failure);
            }
        });
    }
}
