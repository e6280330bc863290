package dev.dateline.delivery.batch.v1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

import dev.dateline.delivery.batch.BatchReader;
import dev.dateline.delivery.batch.BatchReader.Batch;
import dev.dateline.delivery.batch.Part;
import dev.dateline.delivery.cache.ResponseKeys;
import dev.dateline.http.cache.CacheablePublicly;
import dev.dateline.http.preview.Preview;
import dev.dateline.http.proxy.ProxyPrefix;

@Path("/api/v1/batch")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Batch", description = "Several requests in one.")
@CacheablePublicly
class BatchResource {

    private final BatchReader reader;
    private final ResponseKeys keys;
    private final ObjectMapper json;

    BatchResource(BatchReader reader, ResponseKeys keys, ObjectMapper json) {
        this.reader = reader;
        this.keys = keys;
        this.json = json;
    }

    /** Blocking: a worker thread composes and writes the response, which can have 8 MiB. None waits for the parts. */
    @GET
    @Blocking
    @Operation(operationId = "getBatch", summary = "Get several responses at once",
            description = "Up to 20 GET requests to this API in one, such as the lists of a home screen. Each part is read from the"
                    + " cache and stored in it like a separate request. A part that fails does not affect the others: the status"
                    + " of the batch is 200. The bodies can have 8 MiB together; parts beyond this get a 413. Batches"
                    + " cannot be parts.")
    public Uni<BatchRepresentation> get(@Valid @BeanParam BatchQuery query, HttpHeaders headers) {
        var credentials = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        var request = Vertx.currentContext();
        return reader.read(query.requests(), Preview.isCurrent(), ProxyPrefix.ofCurrentRequest(),
                credentials == null ? Map.of() : Map.of(HttpHeaders.AUTHORIZATION, credentials), keys.current())
                .emitOn(composition -> request.executeBlocking(() -> {
                    composition.run();
                    return null;
                }, false)).map(batch -> representation(batch, query.distinct()));
    }

    private BatchRepresentation representation(Batch batch, boolean isDistinct) {
        var shown = new ShownArticles();
        return new BatchRepresentation(batch.parts().stream().map(part -> {
            var body = isDistinct && part.isOk() && part.isJson() ? distinct(part, shown) : body(part);
            return new BatchRepresentation.PartResponse(part.status(), part.location(), body);
        }).toList(), !batch.isStored());
    }

    private JsonNode distinct(Part part, ShownArticles shown) {
        try {
            var body = json.readTree(part.body());
            shown.removeFrom(part.url(), body);
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not as a tree, which would need many times the memory. */
    private static Object body(Part part) {
        var text = new String(part.body(), StandardCharsets.UTF_8);
        return part.isJson() ? new RawValue(text) : text.isEmpty() ? null : text;
    }
}
