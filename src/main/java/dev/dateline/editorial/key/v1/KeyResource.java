package dev.dateline.editorial.key.v1;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.quarkus.security.identity.SecurityIdentity;

import dev.dateline.editorial.content.RetryingTransaction;
import dev.dateline.editorial.content.v1.JsonInput;
import dev.dateline.editorial.idempotency.v1.RepeatablePosts;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.security.ApiKeyService;
import dev.dateline.security.Roles;

@Path("/manage/v1/keys")
@Produces("application/json")
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "key")
@Tag(name = "Keys", description = "API keys and their roles.")
class KeyResource {

    private static final String KEY_ID = "Id of the API key.";

    private final ApiKeyService keys;
    private final JsonInput json;
    private final SecurityIdentity identity;
    private final RepeatablePosts posts;
    private final RetryingTransaction transaction;

    KeyResource(ApiKeyService keys, JsonInput json, SecurityIdentity identity, RepeatablePosts posts,
            RetryingTransaction transaction) {
        this.posts = posts;
        this.transaction = transaction;
        this.keys = keys;
        this.json = json;
        this.identity = identity;
    }

    @GET
    @Transactional
    @Operation(operationId = "listKeys", summary = "List API keys", description = "All of them, the latest first.")
    public KeyList list() {
        return new KeyList(keys.listLatest().stream().map(KeyRepresentation::of).toList());
    }

    @POST
    @Consumes("application/json")
    @Operation(operationId = "createKey", summary = "Create an API key",
            description = "The response is the only one that contains the key: only a digest of it is stored. A repeated request"
                    + " with the same `Idempotency-Key` creates no second key; its response is a 409 with the URL of the first one,"
                    + " without the key itself.")
    @RequestBody(required = true, description = "Name, role and validity.",
            content = @Content(schema = @Schema(implementation = KeyInput.class)))
    @APIResponse(responseCode = "201", description = "The new key.",
            headers = @Header(name = "Location", ref = "CreatedLocation"),
            content = @Content(schema = @Schema(implementation = KeyRepresentation.class)))
    public RestResponse<KeyRepresentation> create(byte[] body) throws Exception {
        return posts.onceInSecret(body, () -> {
            var input = json.valid(body, KeyInput.class);
            return transaction.run(() -> created(input));
        });
    }

    private RestResponse<KeyRepresentation> created(KeyInput input) {
        var created = KeyRepresentation.of(keys.create(input.name(), input.role(), input.expiresAt(),
                identity.getPrincipal().getName()));
        return ResponseBuilder.<KeyRepresentation>create(RestResponse.Status.CREATED).entity(created)
                .location(URI.create("/manage/v1/keys/" + created.id())).build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "getKey", summary = "Get an API key", description = "Without the key itself.")
    public KeyRepresentation get(@Parameter(description = KEY_ID) @RestPath UUID id) {
        return keys.find(id).map(KeyRepresentation::of).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND,
                "There is no API key with the id " + id + "."));
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "revokeKey", summary = "Revoke an API key",
            description = "It is rejected at once by this API, and after at most 30 s for reading. It stays in the list, and"
                    + " another key may have its name, and then also owns what it has created. The key with the role admin that is valid longest cannot be revoked.")
    @APIResponse(responseCode = "200", description = "The revoked key.",
            content = @Content(schema = @Schema(implementation = KeyRepresentation.class)))
    public KeyRepresentation revoke(@Parameter(description = KEY_ID) @RestPath UUID id) {
        return KeyRepresentation.of(keys.revoke(id));
    }
}
