package dev.dateline.http.cache;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

import dev.dateline.http.coding.AcceptedCodings;
import dev.dateline.http.coding.ContentCoding;

/** A body with its entity tags. Its copy in each content coding is computed when it is first needed. */
public final class CodedContent {

    private final byte[] plain;
    private final EntityTag plainTag;
    private final Map<ContentCoding, EntityTag> tags = new EnumMap<>(ContentCoding.class);
    private final AtomicReferenceArray<byte[]> copies = new AtomicReferenceArray<>(ContentCoding.values().length);
    /** The last one without a coding. */
    private final AtomicReferenceArray<ByteBuf> buffers = new AtomicReferenceArray<>(ContentCoding.values().length + 1);

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

    /** Whether the bytes in a coding do not have to be computed. */
    boolean isKnownIn(Optional<ContentCoding> coding) {
        return coding.isEmpty() || copies.get(coding.get().ordinal()) != null;
    }

    public byte[] in(Optional<ContentCoding> coding) {
        if (coding.isEmpty()) {
            return plain;
        }
        var known = copies.get(coding.get().ordinal());
        if (known == null) {
            known = coding.get().encode(plain);
            copies.set(coding.get().ordinal(), known);
        }
        return known;
    }

    /** The bytes in a coding, in memory from which the network sends them without another copy, however often. */
    ByteBuf buffer(Optional<ContentCoding> coding) {
        var index = coding.map(ContentCoding::ordinal).orElse(copies.length());
        var known = buffers.get(index);
        if (known == null) {
            var bytes = in(coding);
            known = Unpooled.unreleasableBuffer(
                    Unpooled.wrappedBuffer(ByteBuffer.allocateDirect(bytes.length).put(bytes).flip()));
            buffers.set(index, known);
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
