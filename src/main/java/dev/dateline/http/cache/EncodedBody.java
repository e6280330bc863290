package dev.dateline.http.cache;

import java.util.Optional;

import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.coding.ContentCoding;
import dev.dateline.http.response.WholeBody;

/** Sends content in a coding. */
final class EncodedBody {

    private EncodedBody() {
    }

    static void send(RoutingContext context, CodedContent content, Optional<ContentCoding> coding) {
        if (coding.isPresent()) {
            context.response().putHeader(HttpHeaders.CONTENT_ENCODING, coding.get().token);
        }
        if (!Context.isOnEventLoopThread()) {
            // Computed for this request, and possibly not needed again.
            WholeBody.send(context, content.in(coding));
        } else if (content.isKnownIn(coding)) {
            WholeBody.send(context, content.buffer(coding));
        } else {
            // Encoding takes too long for an event loop.
            context.vertx().executeBlocking(() -> content.in(coding), false)
                    .onSuccess(bytes -> WholeBody.send(context, content.buffer(coding))).onFailure(context::fail);
        }
    }
}
