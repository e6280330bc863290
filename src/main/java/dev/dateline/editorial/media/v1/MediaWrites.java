package dev.dateline.editorial.media.v1;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.quarkus.security.identity.SecurityIdentity;

import dev.dateline.editorial.content.RetryingTransaction;
import dev.dateline.editorial.media.Media;
import dev.dateline.editorial.media.MediaService;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.security.Roles;

/** Runs writes of media items and captions in transactions, for the key of the request. */
@Singleton
class MediaWrites {

    private final MediaService media;
    private final RetryingTransaction transaction;
    private final SecurityIdentity identity;

    MediaWrites(MediaService media, RetryingTransaction transaction, SecurityIdentity identity) {
        this.media = media;
        this.transaction = transaction;
        this.identity = identity;
    }

    String caller() {
        return identity.getPrincipal().getName();
    }

    /** @throws ProblemException FORBIDDEN for other keys */
    void requireEditor() {
        if (!identity.hasRole(Roles.EDITOR)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Only a key with the role editor may replace media items.");
        }
    }

    <R> R create(Supplier<R> creation) {
        return transaction.run(creation);
    }

    /** @param change of the locked item */
    <R> R change(UUID id, Function<Media, R> change) {
        return transaction.run(() -> change.apply(identity.hasRole(Roles.EDITOR) ? media.getForUpdate(id)
                : media.getOwnForUpdate(id, caller())));
    }
}
