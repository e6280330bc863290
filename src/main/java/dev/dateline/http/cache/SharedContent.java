package dev.dateline.http.cache;

import java.util.Optional;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.coding.AcceptedCodings;
import dev.dateline.http.coding.ContentCoding;
import dev.dateline.http.response.WholeBody;

/**
 * Content that is the same for every request. Its entity tag and its copy in each content coding are computed once. Content that
 * is compressed already, such as video, is sent unchanged, and in ranges (RFC 9110, 14).
 */
public final class SharedContent {

    private final String mediaType;
    private final String cacheControl;
    private final String vary;
    private final boolean isCompressible;
    private final CodedContent content;

    private SharedContent(String mediaType, String cacheControl, String vary, byte[] plain) {
        this.mediaType = mediaType;
        this.cacheControl = cacheControl;
        this.vary = vary;
        this.isCompressible = vary != null;
        this.content = new CodedContent(plain);
    }

    /** @param vary the request headers that the content depends on, one of them {@code Accept-Encoding} */
    public static SharedContent compressible(String mediaType, String cacheControl, String vary, byte[] plain) {
        return new SharedContent(mediaType, cacheControl, vary, plain);
    }

    public static SharedContent compressed(String mediaType, String cacheControl, byte[] plain) {
        return new SharedContent(mediaType, cacheControl, null, plain);
    }

    /** Responds to GET or HEAD. */
    public void send(RoutingContext context) {
        var request = context.request();
        var accepted = AcceptedCodings.of(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        var coding = isCompressible ? accepted.best() : Optional.<ContentCoding>empty();
        var current = content.tag(coding);
        var known = Optional.ofNullable(request.getHeader(HttpHeaders.IF_NONE_MATCH))
                .flatMap(header -> current.keptAs(header, accepted));
        var response = context.response().putHeader(HttpHeaders.CACHE_CONTROL, cacheControl)
                .putHeader(HttpHeaders.ETAG, known.orElse(current.quoted()));
        if (isCompressible) {
            response.putHeader(HttpHeaders.VARY, vary);
        } else {
            response.putHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        }
        if (known.isPresent()) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, mediaType);
        if (coding.isPresent()) {
            EncodedBody.send(context, content, coding);
        } else {
            sendPlain(context);
        }
    }

    private void sendPlain(RoutingContext context) {
        var range = range(context.request());
        if (range.isEmpty()) {
            EncodedBody.send(context, content, Optional.empty());
        } else if (range.get().isSatisfiable()) {
            context.response().setStatusCode(206).putHeader(HttpHeaders.CONTENT_RANGE, range.get().contentRange());
            WholeBody.send(context, range.get().of(content.plain()));
        } else {
            context.response().setStatusCode(416).putHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + content.plain().length);
            context.response().headers().remove(HttpHeaders.CONTENT_TYPE);
            WholeBody.send(context, new byte[0]);
        }
    }

    private Optional<ByteRange> range(HttpServerRequest request) {
        var sameAs = request.getHeader(HttpHeaderNames.IF_RANGE);
        var applies = !isCompressible && request.method() == HttpMethod.GET
                && (sameAs == null || sameAs.equals(content.tag(Optional.empty()).quoted()));
        return applies ? ByteRange.parse(request.getHeader(HttpHeaderNames.RANGE), content.plain().length) : Optional.empty();
    }
}
