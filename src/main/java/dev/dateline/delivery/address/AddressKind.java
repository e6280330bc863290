package dev.dateline.delivery.address;

/** Whose addresses are remembered: slugs of articles and tags, paths of sections. */
public enum AddressKind {
    ARTICLE, SECTION, TAG
}
