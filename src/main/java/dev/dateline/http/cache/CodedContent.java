package dev.dateline.http.cache;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

import dev.dateline.http.coding.AcceptedCodings;
import dev.dateline.http.coding.ContentCoding;

/** A body with its entity tags. Its copy in each content coding is computed when it is first needed. */
public final class CodedContent {

    private final byte[] plain;
    private final EntityTag plainTag;
    private final Map<ContentCoding, EntityTag> tags = new EnumMap<>(ContentCoding.class);
    private final AtomicReferenceArray<byte[]> copies = new AtomicReferenceArray<>(ContentCoding.values().length);

    public CodedContent(byte[] plain) {
        this.plain = plain;
        this.plainTag = EntityTag.of(plain);
        for (var coding : ContentCoding.values()) {
            tags.put(coding, plainTag.in(Optional.of(coding)));
        }
    }

    public byte[] plain() {
        return plain;
    }

    EntityTag tag(Optional<ContentCoding> coding) {
        return coding.isEmpty() ? plainTag : tags.get(coding.get());
    }

    /** The bytes in a coding; null if they have to be computed first, which takes too long for an event loop. */
    byte[] findIn(Optional<ContentCoding> coding) {
        return coding.isEmpty() ? plain : copies.get(coding.get().ordinal());
    }

    public byte[] in(Optional<ContentCoding> coding) {
        var known = findIn(coding);
        if (known == null) {
            known = coding.orElseThrow().encode(plain);
            copies.set(coding.get().ordinal(), known);
        }
        return known;
    }

    /** What a client gets. */
    Selection select(AcceptedCodings accepted, Preconditions conditions, HasLastModified modified) {
        var coding = accepted.best();
        var tag = tag(coding);
        if (!conditions.exist()) {
            return new Selection(coding, tag.quoted(), Outcome.CONTENT);
        }
        var time = modified.lastModified();
        if (conditions.failFor(tag, time)) {
            return new Selection(coding, tag.quoted(), Outcome.FAILED);
        }
        return conditions.kept(tag, accepted, time).map(kept -> new Selection(coding, kept, Outcome.UNMODIFIED))
                .orElseGet(() -> new Selection(coding, tag.quoted(), Outcome.CONTENT));
    }

    enum Outcome {
        CONTENT, UNMODIFIED, FAILED
    }

    /** @param tag the entity tag to send */
    record Selection(Optional<ContentCoding> coding, String tag, Outcome outcome) {
    }
}
