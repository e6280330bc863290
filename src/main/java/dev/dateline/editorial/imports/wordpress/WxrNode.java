package dev.dateline.editorial.imports.wordpress;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An element of the export, read whole.
 *
 * @param name with the prefix that WordPress gives its namespace, whichever the file uses: {@code wp:post_id}
 * @param text what stands in the element itself, stripped
 */
record WxrNode(long line, String name, Map<String, String> attributes, String text, List<WxrNode> children) {

    /** The text of the first child of that name; empty where there is none. */
    String text(String child) {
        return all(child).map(WxrNode::text).findFirst().orElse("");
    }

    Stream<WxrNode> all(String child) {
        return children.stream().filter(node -> node.name.equals(child));
    }

    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    /** The values of a post's custom field, in order. */
    Stream<String> meta(String key) {
        return all("wp:postmeta")
                .filter(meta -> meta.text("wp:meta_key").equals(key))
                .map(meta -> meta.text("wp:meta_value"))
                .filter(value -> !value.isEmpty());
    }

    /** The terms of a taxonomy that a post is filed under. */
    Stream<WxrNode> terms(String taxonomy) {
        return all("category").filter(term -> term.attribute("domain").equals(taxonomy));
    }
}
