package dev.dateline.delivery.article;

import java.util.function.Supplier;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;

/** The JSON of a cached card, which the first list that shows it writes. */
public final class CardJson {

    private volatile SerializableString text;

    public SerializableString get(Supplier<String> write) {
        var known = text;
        if (known == null) {
            known = new SerializedString(write.get());
            text = known;
        }
        return known;
    }
}
