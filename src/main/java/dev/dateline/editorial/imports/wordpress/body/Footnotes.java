package dev.dateline.editorial.imports.wordpress.body;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The footnotes of a post, which WordPress stores separately from its text. */
final class Footnotes {

    private static final Pattern ID = Pattern.compile("(href=\"#|id=\")([0-9a-fA-F-]{36})(-link)?(?=\")");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> contents = new LinkedHashMap<>();

    private Footnotes() {
    }

    static Footnotes of(String json) {
        Footnotes footnotes = new Footnotes();
        try {
            for (JsonNode note : JSON.readTree(json)) {
                footnotes.contents.put(note.path("id").asText(), note.path("content").asText());
            }
        } catch (JsonProcessingException damaged) {
            // The text is complete without them.
        }
        return footnotes;
    }

    /** The content with note ids that begin with a letter, as required of ids in bodies. */
    String name(String content) {
        return contents.isEmpty() ? content : ID.matcher(content).replaceAll(id -> Matcher.quoteReplacement(
                contents.containsKey(id.group(2)) ? id.group(1) + "fn-" + id.group().substring(id.group(1).length())
                        : id.group()));
    }

    /** The notes as a list, each with a link back to the text. */
    String list() {
        if (contents.isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder("<ol>");
        contents.forEach((id, content) -> {
            String anchor = "fn-" + id.replaceAll("[^\\w-]", "");
            list.append("<li id=\"").append(anchor).append("\">").append(content).append(" <a href=\"#")
                    .append(anchor).append("-link\">↩</a></li>");
        });
        return list.append("</ol>").toString();
    }
}
