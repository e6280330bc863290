package dev.dateline.http.page;

import java.util.List;

/** Whatever answers one page of a list. */
public interface Paged<T> {

    List<T> data();

    PageInfo page();

    PageLinks links();
}
