package dev.dateline.editorial.event;

import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;

import dev.dateline.security.ApiKey;
import dev.dateline.security.ReservedNames;

/** Who writes: the identity of the current request, or the work that runs in the background. */
@Singleton
public class Actor {

    private static final ThreadLocal<String> IN_BACKGROUND = new ThreadLocal<>();

    private final CurrentIdentityAssociation identity;
    private final RequestNumber request;

    Actor(CurrentIdentityAssociation identity, RequestNumber request) {
        this.identity = identity;
        this.request = request;
    }

    /** Does the work in the name of something that runs in the background: one of {@link ReservedNames}. */
    public static <T> T as(String name, Supplier<T> work) {
        var before = IN_BACKGROUND.get();
        IN_BACKGROUND.set(name);
        try {
            return work.get();
        } finally {
            if (before == null) {
                IN_BACKGROUND.remove();
            } else {
                IN_BACKGROUND.set(before);
            }
        }
    }

    String name() {
        var background = IN_BACKGROUND.get();
        if (background != null || !isRequest()) {
            return background == null ? ReservedNames.SERVER : background;
        }
        var current = identity.getIdentity();
        return current.isAnonymous() ? ReservedNames.SERVER : current.getPrincipal().getName();
    }

    /** The first characters of the key; null in the background, and if the key is not stored. */
    String keyPrefix() {
        return IN_BACKGROUND.get() == null && isRequest() ? ApiKey.of(identity.getIdentity()).map(ApiKey::prefix).orElse(null)
                : null;
    }

    /** Null in the background. */
    UUID request() {
        return IN_BACKGROUND.get() == null && isRequest() ? request.id() : null;
    }

    private static boolean isRequest() {
        return Arc.container().requestContext().isActive();
    }
}
