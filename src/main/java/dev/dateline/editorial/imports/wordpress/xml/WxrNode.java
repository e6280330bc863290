package dev.dateline.editorial.imports.wordpress.xml;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An element of the export.
 *
 * @param name with WordPress's own prefix of its namespace, whichever prefix the file uses: {@code wp:post_id}
 * @param text of the element itself, stripped
 */
public record WxrNode(long line, String name, Map<String, String> attributes, String text, List<WxrNode> children) {

    /** The text of the first child with this name; empty if there is none. */
    public String text(String child) {
        return all(child).map(WxrNode::text).findFirst().orElse("");
    }

    public Stream<WxrNode> all(String child) {
        return children.stream().filter(node -> node.name.equals(child));
    }

    public String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    /** The values of a custom field of a post, in order. */
    public Stream<String> meta(String key) {
        return all("wp:postmeta")
                .filter(meta -> meta.text("wp:meta_key").equals(key))
                .map(meta -> meta.text("wp:meta_value"))
                .filter(value -> !value.isEmpty());
    }

    /** The terms of a post in a taxonomy. */
    public Stream<WxrNode> terms(String taxonomy) {
        return all("category").filter(term -> term.attribute("domain").equals(taxonomy));
    }
}
