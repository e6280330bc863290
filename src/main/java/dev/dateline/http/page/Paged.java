package dev.dateline.http.page;

import java.util.List;
import java.util.Set;

import dev.dateline.http.proxy.HasLinks;

/** A response that is a page of a list. */
public interface Paged<T> extends HasItems<T>, HasLinks {

    List<T> data();

    PageInfo page();

    PageLinks links();

    @Override
    default Set<String> itemProperties() {
        return Set.of("data");
    }

    @Override
    Paged<T> withPrefix(String prefix);
}
