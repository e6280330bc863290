package dev.dateline.http.cache;

import java.time.Instant;
import java.util.Optional;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.http.HttpServerRequest;

import dev.dateline.http.coding.AcceptedCodings;

/**
 * The preconditions of a request (RFC 9110, 13.1). A date counts only if no tag was sent for the same purpose (13.2.2) and the
 * time of the last change is known.
 */
record Preconditions(String ifMatch, String ifUnmodifiedSince, String ifNoneMatch, String ifModifiedSince) {

    static Preconditions of(HttpServerRequest request) {
        return new Preconditions(request.getHeader(HttpHeaderNames.IF_MATCH),
                request.getHeader(HttpHeaderNames.IF_UNMODIFIED_SINCE), request.getHeader(HttpHeaderNames.IF_NONE_MATCH),
                request.getHeader(HttpHeaderNames.IF_MODIFIED_SINCE));
    }

    boolean exist() {
        return ifMatch != null || ifUnmodifiedSince != null || ifNoneMatch != null || ifModifiedSince != null;
    }

    /** @param modified null if unknown */
    boolean failFor(EntityTag tag, Instant modified) {
        return ifMatch != null ? !tag.isAmong(ifMatch) : modified != null && ifUnmodifiedSince != null
                && HttpDate.parse(ifUnmodifiedSince).filter(since -> isLater(modified, since)).isPresent();
    }

    /**
     * The tag of the copy that the client has, if it is current.
     *
     * @param modified null if unknown
     */
    Optional<String> kept(EntityTag tag, AcceptedCodings accepted, Instant modified) {
        if (ifNoneMatch != null) {
            return tag.keptAs(ifNoneMatch, accepted);
        }
        var unmodified = modified != null
                && HttpDate.parse(ifModifiedSince).filter(since -> !isLater(modified, since)).isPresent();
        return unmodified ? Optional.of(tag.quoted()) : Optional.empty();
    }

    private static boolean isLater(Instant modified, Instant since) {
        return HttpDate.wholeSeconds(modified).isAfter(since);
    }
}
