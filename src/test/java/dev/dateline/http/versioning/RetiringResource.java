package dev.dateline.http.versioning;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** Deprecated endpoints, hidden from the OpenAPI document; the API itself has none yet. */
@Path("/test/retiring")
@Produces("application/json")
@Retiring(deprecatedSince = "2027-01-01", sunset = "2028-01-01", link = "https://dateline.dev/docs/v2")
class RetiringResource {

    @GET
    @Path("/old")
    @Operation(hidden = true, operationId = "getOld")
    public String old() {
        return "{}";
    }

    @GET
    @Path("/missing")
    @Operation(hidden = true, operationId = "getMissing")
    public String missing() {
        throw new ProblemException(ProblemType.NOT_FOUND, "There is no such thing.");
    }

    @GET
    @Path("/older")
    @Operation(hidden = true, operationId = "getOlder")
    @Retiring(deprecatedSince = "2026-01-06")
    public String older() {
        return "{}";
    }
}
