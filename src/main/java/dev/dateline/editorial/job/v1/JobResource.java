package dev.dateline.editorial.job.v1;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.identity.SecurityIdentity;

import dev.dateline.editorial.idempotency.v1.Idempotent;
import dev.dateline.editorial.job.JobKind;
import dev.dateline.editorial.job.JobListRepository;
import dev.dateline.editorial.job.JobStore;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.page.Page;
import dev.dateline.http.page.PageQuery;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.security.Roles;

@Path("/manage/v1/jobs")
@Produces("application/json")
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "key")
@Tag(name = "Jobs", description = "Long-running work: imports, exports, and merges and moves of many articles.")
class JobResource {

    private final JobStore store;
    private final JobListRepository lists;
    private final SecurityIdentity identity;

    JobResource(JobStore store, JobListRepository lists, SecurityIdentity identity) {
        this.identity = identity;
        this.store = store;
        this.lists = lists;
    }

    @GET
    @Transactional
    @Operation(operationId = "listJobs", summary = "List jobs", description = "Jobs of all kinds, newest first.")
    public Page<JobRepresentation> list(@Valid @BeanParam PageQuery pages, UriInfo uri) {
        var request = pages.of(uri, JobListRepository.NEWEST);
        return request.page(lists.list(request), JobRepresentation::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getJob", summary = "Get a job", description = "Status, progress and outcome of one job.")
    public JobRepresentation get(@Parameter(description = SharedDescriptions.JOB_ID) @RestPath UUID id) {
        return store.find(id).map(JobRepresentation::of).orElseThrow(() -> new ProblemException(
                ProblemType.NOT_FOUND, "There is no job with the id " + id + "."));
    }

    @POST
    @Idempotent
    @Path("/{id}/cancel")
    @Operation(operationId = "cancelJob", summary = "Cancel a job",
            description = "A queued job does not start; a running job stops after the current batch. What is stored"
                    + " remains. The response is the job, which may still be running; a finished job does not change. A move"
                    + " whose section already has its new path is completed.")
    public RestResponse<JobRepresentation> cancel(@Parameter(description = SharedDescriptions.JOB_ID) @RestPath UUID id) {
        var job = get(id);
        if (job.kind() == JobKind.IMPORT && !identity.hasRole(Roles.ADMIN)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Only a key with the role admin may cancel an import.");
        }
        store.cancel(id);
        return RestResponse.ok(get(id));
    }
}
