package dev.dateline.editorial.imports.wordpress;

import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The comments in which the block editor keeps what its blocks are. They go; a few stand for something to see. */
final class BlockComments {

    private static final Pattern EMBED = Pattern.compile("\\s*wp:(?:embed|core-embed/[\\w-]{1,40})\\s.*/\\s*",
            Pattern.DOTALL);
    private static final Pattern FOOTNOTES = Pattern.compile("\\s*wp:footnotes\\b.*", Pattern.DOTALL);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Footnotes footnotes;

    BlockComments(Footnotes footnotes) {
        this.footnotes = footnotes;
    }

    /** The content without comments. One that is never closed takes the rest with it, as it does in a browser. */
    String resolve(String content) {
        StringBuilder resolved = new StringBuilder(content.length());
        int position = 0;
        for (int start = content.indexOf("<!--"); start >= 0; start = content.indexOf("<!--", position)) {
            resolved.append(content, position, start);
            int end = content.indexOf("-->", start + 4);
            if (end < 0) {
                return resolved.toString();
            }
            resolved.append(replacement(content.substring(start + 4, end)));
            position = end + 3;
        }
        return resolved.append(content, position, content.length()).toString();
    }

    private String replacement(String comment) {
        if (FOOTNOTES.matcher(comment).matches()) {
            return footnotes.list();
        }
        // An embed that the editor has not drawn: one that has its address between two comments stays as it is.
        if (EMBED.matcher(comment).matches()) {
            String address = address(comment);
            return Embed.isAddress(address) ? Embed.block(address) : "";
        }
        return "";
    }

    private static String address(String comment) {
        int from = comment.indexOf('{');
        int to = comment.lastIndexOf('}');
        try {
            return from < 0 || to < from ? "" : JSON.readTree(comment.substring(from, to + 1)).path("url").asText();
        } catch (JsonProcessingException damaged) {
            return "";
        }
    }
}
