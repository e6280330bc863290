package dev.dateline.editorial.webhook.v1;

import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.callbacks.Callback;
import org.eclipse.microprofile.openapi.annotations.callbacks.CallbackOperation;
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
import dev.dateline.editorial.content.v1.JsonInput.Stated;
import dev.dateline.editorial.content.v1.VersionTag;
import dev.dateline.editorial.content.v1.VersionTag.IfMatch;
import dev.dateline.editorial.idempotency.v1.Idempotent;
import dev.dateline.editorial.idempotency.v1.RepeatablePosts;
import dev.dateline.editorial.webhook.WebhookDispatcher;
import dev.dateline.editorial.webhook.WebhookMessage;
import dev.dateline.editorial.webhook.WebhookProgressRepository;
import dev.dateline.editorial.webhook.WebhookRepository;
import dev.dateline.editorial.webhook.WebhookService;
import dev.dateline.security.Roles;

@Path("/manage/v1/webhooks")
@Produces("application/json")
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "key")
@Tag(name = "Webhooks", description = "Receivers of public changes in other systems.")
class WebhookResource {

    private static final String PATH = "/manage/v1/webhooks/";
    private static final String WEBHOOK_ID = "Id of the webhook.";
    private static final String CHANGED = "The webhook after the change.";

    private final WebhookService webhooks;
    private final WebhookRepository repository;
    private final WebhookProgressRepository progress;
    private final WebhookDispatcher dispatcher;
    private final JsonInput json;
    private final SecurityIdentity identity;
    private final RepeatablePosts posts;
    private final RetryingTransaction transaction;

    WebhookResource(WebhookService webhooks, WebhookRepository repository, WebhookProgressRepository progress,
            WebhookDispatcher dispatcher, JsonInput json, SecurityIdentity identity, RepeatablePosts posts,
            RetryingTransaction transaction) {
        this.webhooks = webhooks;
        this.repository = repository;
        this.progress = progress;
        this.dispatcher = dispatcher;
        this.json = json;
        this.identity = identity;
        this.posts = posts;
        this.transaction = transaction;
    }

    @GET
    @Transactional
    @Operation(operationId = "listWebhooks", summary = "List webhooks", description = "All of them, by name.")
    public WebhookList list() {
        return new WebhookList(repository.listByName().stream().map(WebhookRepresentation::of).toList());
    }

    @POST
    @Consumes("application/json")
    @Operation(operationId = "createWebhook", summary = "Create a webhook",
            description = "From now on, what is published, updated or withdrawn is sent to the URL, in the order of the change feed"
                    + " (`/api/v1/changes`) and usually within a second. The receiver acknowledges a message with a status of"
                    + " 200 to 299 within 10 s. Otherwise the message is repeated after 5 s, 10 s and so on up to an hour, or"
                    + " after the `Retry-After` of the response (at most an hour), until it is acknowledged or the webhook is deleted. Later"
                    + " changes wait for it; nothing is lost. A message can arrive more than once, with the same `webhook-id`;"
                    + " a repeated one omits resources that have changed again. The response is the only one with the secret"
                    + " that signs the messages; a repeated request with the same `Idempotency-Key` gets a 409.")
    @RequestBody(required = true, description = "The webhook.",
            content = @Content(schema = @Schema(implementation = WebhookInput.class)))
    @APIResponse(responseCode = "201", description = "The new webhook.",
            headers = { @Header(name = "ETag", ref = "VersionTag"), @Header(name = "Location", ref = "CreatedLocation") },
            content = @Content(schema = @Schema(implementation = WebhookRepresentation.class)))
    @Callback(name = "message", callbackUrlExpression = "{$request.body#/url}", operations = @CallbackOperation(method = "post",
            summary = "Receive a message",
            description = "Signed as Standard Webhooks 1.0 specifies (https://www.standardwebhooks.com): the header"
                    + " `webhook-signature` has, for each valid secret, `v1,` and the HMAC-SHA256 of `webhook-id`,"
                    + " `webhook-timestamp` (seconds since 1970) and the body, joined by dots, in base64. The key is the part of"
                    + " the secret after `whsec_`, decoded from base64. Fetch the changed resources by id with `Cache-Control:"
                    + " no-cache`.",
            requestBody = @RequestBody(required = true, description = "What has changed.",
                    content = @Content(mediaType = "application/json",
                            schema = @Schema(implementation = WebhookMessage.Content.class))),
            responses = { @APIResponse(responseCode = "2XX", description = "The message is acknowledged."),
                    @APIResponse(responseCode = "4XX", description = "The message is not acknowledged, and is repeated.") }))
    public RestResponse<WebhookRepresentation> create(byte[] body) throws Exception {
        return posts.onceInSecret(body, () -> {
            var object = json.read(body);
            return transaction.run(() -> {
                var input = json.ofNew(object, WebhookInput.class);
                var created = WebhookRepresentation.of(webhooks.create(input.value().toContent(), input.violations(),
                        identity.getPrincipal().getName()));
                return VersionTag.created(created, created.version(), PATH + created.id());
            });
        });
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "getWebhook", summary = "Get a webhook", description = "Without its secret.")
    @APIResponse(responseCode = "200", description = "The webhook, with its ETag.",
            headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = WebhookRepresentation.class)))
    public RestResponse<WebhookRepresentation> get(@Parameter(description = WEBHOOK_ID) @RestPath UUID id) {
        return respond(WebhookRepresentation.of(webhooks.get(id)));
    }

    @PUT
    @Path("/{id}")
    @Consumes("application/json")
    @Operation(operationId = "replaceWebhook", summary = "Replace the properties of a webhook",
            description = "What is waiting for the receiver is sent at once, or as soon as a running attempt has ended;"
                    + " if `url` or `resources` change, as a message with another `webhook-id`.")
    @RequestBody(required = true, description = "All properties of the webhook.",
            content = @Content(schema = @Schema(implementation = WebhookInput.class)))
    @APIResponse(responseCode = "200", description = CHANGED, headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = WebhookRepresentation.class)))
    public RestResponse<WebhookRepresentation> replace(@Parameter(description = WEBHOOK_ID) @RestPath UUID id,
            @BeanParam IfMatch ifMatch, byte[] body) throws IOException {
        var object = json.read(body);
        return change(id, ifMatch, current -> json.replacing(current, object, WebhookInput.class));
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "patchWebhook", summary = "Change properties of a webhook",
            description = "JSON Merge Patch (RFC 7396), with the same effect on what is waiting.")
    @RequestBody(required = true, description = "The properties of the webhook to change.",
            content = @Content(mediaType = "application/merge-patch+json",
                    schema = @Schema(implementation = WebhookInput.class), example = "{\"active\": false}"))
    @APIResponse(responseCode = "200", description = CHANGED, headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = WebhookRepresentation.class)))
    public RestResponse<WebhookRepresentation> patch(@Parameter(description = WEBHOOK_ID) @RestPath UUID id,
            @BeanParam IfMatch ifMatch, byte[] body) throws IOException {
        var patch = json.read(body);
        return change(id, ifMatch, current -> json.patching(current, patch, WebhookInput.class));
    }

    private RestResponse<WebhookRepresentation> change(UUID id, IfMatch ifMatch,
            Function<WebhookRepresentation, Stated<WebhookInput>> read) {
        return transaction.run(() -> {
            var webhook = webhooks.getForUpdate(id);
            ifMatch.require(webhook.version());
            var stated = read.apply(WebhookRepresentation.of(webhook));
            webhooks.change(webhook, stated.value().toContent(), stated.violations());
            return respond(WebhookRepresentation.of(webhook));
        });
    }

    private static RestResponse<WebhookRepresentation> respond(WebhookRepresentation webhook) {
        return VersionTag.ok(webhook, webhook.version());
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteWebhook", summary = "Delete a webhook",
            description = "With what is waiting for the receiver. A message that is being sent may still arrive.")
    @APIResponse(responseCode = "204", description = "The webhook was deleted.")
    public RestResponse<Void> delete(@Parameter(description = WEBHOOK_ID) @RestPath UUID id, @BeanParam IfMatch ifMatch) {
        return transaction.run(() -> {
            var webhook = webhooks.getForUpdate(id);
            ifMatch.require(webhook.version());
            webhooks.delete(webhook);
            return RestResponse.noContent();
        });
    }

    @POST
    @Path("/{id}/secret")
    @Operation(operationId = "renewWebhookSecret", summary = "Replace the secret of a webhook",
            description = "The response is the only one with the new secret. The former one also signs for 24 hours, so that each"
                    + " message has a signature for each; at most four are replaced in this time. A repeated request with the same `Idempotency-Key` gets a 409.")
    @APIResponse(responseCode = "200", description = "The webhook, with its new secret.",
            headers = { @Header(name = "ETag", ref = "VersionTag"), @Header(name = "Location", ref = "CreatedLocation") },
            content = @Content(schema = @Schema(implementation = WebhookRepresentation.class)))
    public RestResponse<WebhookRepresentation> renewSecret(@Parameter(description = WEBHOOK_ID) @RestPath UUID id,
            @BeanParam IfMatch ifMatch) throws Exception {
        return posts.onceInSecret(new byte[0], () -> transaction.run(() -> {
            var webhook = webhooks.getForUpdate(id);
            ifMatch.require(webhook.version());
            var renewed = WebhookRepresentation.of(webhooks.renewSecret(webhook));
            return ResponseBuilder.ok(renewed).header(HttpHeaders.ETAG, VersionTag.of(renewed.version()))
                    .location(URI.create(PATH + id)).build();
        }));
    }

    @POST
    @Idempotent
    @Path("/{id}/ping")
    @Operation(operationId = "pingWebhook", summary = "Test a webhook",
            description = "Sends the receiver a message of the type `ping` without changes, and waits for its response; two of them"
                    + " at a time on a node, above which the response is a 503. If it"
                    + " acknowledges the message, what is waiting for it is tried again at once. A webhook that is not active"
                    + " can be tested too.")
    @APIResponse(responseCode = "200", description = "The attempt, whether acknowledged or not.",
            content = @Content(schema = @Schema(implementation = AttemptRepresentation.class)))
    public RestResponse<AttemptRepresentation> ping(@Parameter(description = WEBHOOK_ID) @RestPath UUID id)
            throws InterruptedException {
        return RestResponse.ok(AttemptRepresentation.of(dispatcher.ping(id)));
    }

    @GET
    @Path("/{id}/attempts")
    @Transactional
    @Operation(operationId = "listWebhookAttempts", summary = "List the latest attempts of a webhook",
            description = "Also whether something is waiting for the receiver, and when it is tried again.")
    public AttemptList listAttempts(@Parameter(description = WEBHOOK_ID) @RestPath UUID id) {
        webhooks.get(id);
        return AttemptList.of(progress.getProgress(id), progress.listAttempts(id));
    }
}
