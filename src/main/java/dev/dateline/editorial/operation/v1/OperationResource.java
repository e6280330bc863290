package dev.dateline.editorial.operation.v1;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.dateline.editorial.content.RetryingTransaction;
import dev.dateline.editorial.content.v1.JsonInput;
import dev.dateline.editorial.idempotency.v1.RepeatablePosts;
import dev.dateline.editorial.operation.v1.OperationsResult.Response;
import dev.dateline.http.proxy.ProxyPrefix;
import dev.dateline.security.Roles;

@Path("/manage/v1/operations")
@Produces("application/json")
@RolesAllowed(Roles.AUTHOR)
@SecurityRequirement(name = "key")
@Tag(name = "Operations", description = "Many writes in one request.")
class OperationResource {

    private final JsonInput json;
    private final OperationCall call;
    private final OperationProblems problems;
    private final RepeatablePosts posts;
    private final OperationLocks locks;
    private final RetryingTransaction transaction;

    OperationResource(JsonInput json, OperationCall call, OperationProblems problems, RepeatablePosts posts,
            OperationLocks locks, RetryingTransaction transaction) {
        this.locks = locks;
        this.json = json;
        this.call = call;
        this.problems = problems;
        this.posts = posts;
        this.transaction = transaction;
    }

    @POST
    @Consumes("application/json")
    @Operation(operationId = "executeOperations", summary = "Execute many writes",
            description = "An operation is any POST, PUT, PATCH or DELETE below `/manage/v1` of articles, sections, tags, authors,"
                    + " media, captions and collections, under the rules and with the role of a single request. With `each`, the"
                    + " response is 200 and has the status of every operation; operations that fail do not affect others. With"
                    + " `atomic`, all operations are applied in one transaction and the response is 200, or none is applied and"
                    + " the response is the problem of the first operation that failed, which `errors` and `detail` name. A"
                    + " request with an `Idempotency-Key` that is repeated executes only operations that were not applied.")
    @RequestBody(required = true, description = "The operations.",
            content = @Content(schema = @Schema(implementation = OperationsInput.class)))
    @APIResponse(responseCode = "200", description = "The operations were executed.",
            content = @Content(schema = @Schema(implementation = OperationsResult.class)))
    @APIResponse(responseCode = "404", ref = "#/components/responses/Problem404")
    @APIResponse(responseCode = "405", ref = "#/components/responses/Problem405")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponse(responseCode = "412", ref = "#/components/responses/Problem412")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Problem422")
    @APIResponse(responseCode = "428", ref = "#/components/responses/Problem428")
    public RestResponse<Object> execute(byte[] body) throws Exception {
        posts.checkKey();
        var input = json.valid(body, OperationsInput.class);
        var operations = input.operations();
        return input.mode() == OperationMode.ATOMIC ? executeAll(operations, body)
                : executeEach(operations, body);
    }

    private RestResponse<Object> executeAll(List<OperationsInput.Operation> operations, byte[] body) throws Exception {
        try {
            return posts.once("", body,
                    () -> RestResponse.ok(new OperationsResult(transaction.run(() -> executeAll(operations)))));
        } catch (OperationFailed e) {
            throw problems.of(e, operations.get(e.index()).pathWithoutQuery());
        }
    }

    private List<Response> executeAll(List<OperationsInput.Operation> operations) {
        locks.lock(operations);
        var responses = new ArrayList<Response>();
        for (var operation : operations) {
            try {
                responses.add(response(call.execute(operation)));
            } catch (Exception e) {
                throw new OperationFailed(responses.size(), e);
            }
        }
        return responses;
    }

    private RestResponse<Object> executeEach(List<OperationsInput.Operation> operations, byte[] body) throws Exception {
        // Another body with the same key is an error of the whole request.
        posts.once("", body, RestResponse::noContent);
        var responses = new ArrayList<Response>();
        for (var operation : operations) {
            try {
                responses.add(response(posts.once("\n" + responses.size(), body, () -> call.execute(operation))));
            } catch (Exception e) {
                responses.add(response(problems.of(e).toResponse(ProxyPrefix.ofCurrentRequest() + operation.pathWithoutQuery())));
            }
        }
        return RestResponse.ok(new OperationsResult(responses));
    }

    private static Response response(RestResponse<?> response) {
        var location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
        return new Response(response.getStatus(), response.getHeaderString(HttpHeaders.ETAG),
                location == null ? null
                        : ProxyPrefix.ofCurrentRequest() + ProxyPrefix.withoutHost(URI.create(location.toString())),
                response.getHeaderString(HttpHeaders.ALLOW),
                response.getEntity());
    }
}
