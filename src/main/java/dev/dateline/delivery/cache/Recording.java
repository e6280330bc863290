package dev.dateline.delivery.cache;

import java.util.HashSet;
import java.util.Set;

/** The keys of a response that is being computed. */
final class Recording {

    static final String NAME = Recording.class.getName();

    private final Computation computation;
    private final Set<String> keys = new HashSet<>();
    private String url;

    Recording(Computation computation) {
        this.computation = computation;
    }

    Computation computation() {
        return computation;
    }

    Set<String> keys() {
        return keys;
    }

    void storeAs(String cachedUrl) {
        url = cachedUrl;
    }

    /** The name under which the response is to be stored; null if it is not. */
    String url() {
        return url;
    }
}
