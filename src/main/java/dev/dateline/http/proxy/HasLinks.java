package dev.dateline.http.proxy;

/** A representation with links that are relative to the host. */
public interface HasLinks {

    /** The same, with links that lead through a proxy that strips the prefix. */
    HasLinks withPrefix(String prefix);
}
