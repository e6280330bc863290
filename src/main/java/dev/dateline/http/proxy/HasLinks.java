package dev.dateline.http.proxy;

/** A representation with links that are relative to the host. */
public interface HasLinks {

    /** A copy whose links have the prefix that a proxy strips. */
    HasLinks withPrefix(String prefix);
}
