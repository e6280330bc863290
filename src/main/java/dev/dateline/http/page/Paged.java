package dev.dateline.http.page;

import java.util.List;

import dev.dateline.http.proxy.HasLinks;

/** A response that is a page of a list. */
public interface Paged<T> extends HasLinks {

    List<T> data();

    PageInfo page();

    PageLinks links();

    @Override
    Paged<T> withPrefix(String prefix);
}
