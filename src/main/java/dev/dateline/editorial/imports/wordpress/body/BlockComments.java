package dev.dateline.editorial.imports.wordpress.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * Removes the comments in which the block editor stores its blocks. Some are replaced by content: reusable blocks, footnotes,
 * embeds, and texts of blocks that plugins render.
 */
final class BlockComments {

    /** A block that consists of one comment. */
    private static final Pattern SELF_CLOSING =
            Pattern.compile("\\s*+wp:([a-z][a-z0-9/-]{0,80}+)(?=[\\s/])(.*)/\\s*+", Pattern.DOTALL);

    /** Attributes of blocks that contain text of the post. Others contain settings, or texts of forms and menus. */
    private static final Set<String> TEXTS = Set.of("author", "caption", "citation", "content", "description", "heading",
            "message", "paragraph", "quote", "subheading", "subtitle", "summary", "text", "title", "value");

    private static final int DEEPEST = 5;
    private static final int MOST_REUSED_CHARACTERS = 5_000_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Footnotes footnotes;
    private final ReusableBlocks blocks;
    private final List<String> omissions = new ArrayList<>();
    private int reusedCharacters;

    BlockComments(Footnotes footnotes, ReusableBlocks blocks) {
        this.footnotes = footnotes;
        this.blocks = blocks;
    }

    /** The content without comments. An unclosed comment extends to the end, as in browsers. */
    String resolve(String content) {
        return resolve(content, 0);
    }

    /** Messages about content that could not be inserted. */
    List<String> omissions() {
        return List.copyOf(omissions);
    }

    private String resolve(String content, int depth) {
        StringBuilder resolved = new StringBuilder(content.length());
        int position = 0;
        for (int start = content.indexOf("<!--"); start >= 0; start = content.indexOf("<!--", position)) {
            resolved.append(content, position, start);
            int end = content.indexOf("-->", start + 4);
            if (end < 0) {
                return resolved.toString();
            }
            resolved.append(replacement(content.substring(start + 4, end), depth));
            position = end + 3;
        }
        return resolved.append(content, position, content.length()).toString();
    }

    private String replacement(String comment, int depth) {
        Matcher block = SELF_CLOSING.matcher(comment);
        if (!block.matches()) {
            return "";
        }
        String name = block.group(1).replaceFirst("^core/", "");
        JsonNode attributes = attributes(block.group(2));
        return switch (name) {
            case "footnotes" -> footnotes.list();
            case "block" -> reused(attributes.path("ref").asLong(), depth);
            // An embed in one comment; those with a URL between two comments are left to BareUrls.
            case "embed" -> embed(attributes);
            default -> name.startsWith("core-embed/") ? embed(attributes) : name.contains("/") ? texts(attributes) : "";
        };
    }

    private static JsonNode attributes(String text) {
        int from = text.indexOf('{');
        int to = text.lastIndexOf('}');
        try {
            return from < 0 || to < from ? MissingNode.getInstance() : JSON.readTree(text.substring(from, to + 1));
        } catch (JsonProcessingException damaged) {
            return MissingNode.getInstance();
        }
    }

    private static String embed(JsonNode attributes) {
        String address = attributes.path("url").asText();
        return Embed.isAddress(address) ? Embed.block(address) : "";
    }

    private String reused(long id, int depth) {
        Optional<String> content = blocks.find(id);
        if (content.isEmpty()) {
            omissions.add("uses the reusable block " + id + ", " + blocks.reason(id));
            return "";
        }
        reusedCharacters += content.get().length();
        if (depth == DEEPEST || reusedCharacters > MOST_REUSED_CHARACTERS) {
            omissions.add("uses the reusable block " + id + " too often or within itself");
            return "";
        }
        return resolve(content.get(), depth + 1);
    }

    /** A plugin renders the block from its attributes, which are here or in {@code data}. */
    private static String texts(JsonNode attributes) {
        return Stream.of(attributes, attributes.path("data")).flatMap(BlockComments::fields)
                .collect(Collectors.joining());
    }

    private static Stream<String> fields(JsonNode attributes) {
        return attributes.properties().stream().filter(field -> TEXTS.contains(field.getKey()) && field.getValue().isTextual())
                .map(field -> field.getValue().textValue()).filter(text -> !text.isBlank())
                .map(text -> "<p>" + text + "</p>\n");
    }
}
