package dev.dateline.editorial.imports.wordpress.body;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jsoup.parser.Parser;

/**
 * A shortcode: {@code [name key="value" word]}.
 *
 * @param attributes unescaped, in order; the keys of unnamed values are their numbers, from 0
 * @param start its index in the text
 * @param end the index after its closing bracket
 */
record Shortcode(String name, boolean closing, Map<String, String> attributes, int start, int end) {

    private static final Pattern TAG = Pattern.compile("\\[(/?)([A-Za-z][\\w-]{0,60}+)([\\s=/][^\\[\\]]*+)?\\]");

    private static final Pattern ATTRIBUTE = Pattern.compile("(?:([\\w-]++)\\s*+=\\s*+)?+"
            + "(?:\"([^\"]*+)\"|'([^']*+)'|[“”″„]([^“”″„]*+)[“”″„]|([^\\s'\"“”″„]++)|(\\S))");

    private static final int MOST_ATTRIBUTES = 100;

    /** The shortcode that begins there; empty if the bracket does not begin a shortcode. */
    static Optional<Shortcode> at(String text, int start) {
        Matcher tag = TAG.matcher(text).region(start, text.length());
        if (!tag.lookingAt()) {
            return Optional.empty();
        }
        String rest = tag.group(3) == null ? "" : tag.group(3);
        return Optional.of(new Shortcode(tag.group(2), !tag.group(1).isEmpty(), attributes(rest), start, tag.end()));
    }

    /** Whether it has a named attribute; words in brackets have none. */
    boolean hasKeys() {
        return attributes.keySet().stream().anyMatch(key -> !Character.isDigit(key.charAt(0)));
    }

    Optional<String> value(String... keys) {
        return Stream.of(keys).map(attributes::get).filter(value -> value != null && !value.isEmpty())
                .map(Shortcode::text).findFirst();
    }

    /** An HTML value. */
    Optional<String> html(String key) {
        return Optional.ofNullable(attributes.get(key)).filter(value -> !value.isEmpty());
    }

    /** The first http or https URL among its attributes. */
    Optional<String> address() {
        return attributes.values().stream().map(Shortcode::text).filter(Embed::isAddress).findFirst();
    }

    private static Map<String, String> attributes(String text) {
        // [name=value] is a valid form.
        String plain = text.replaceFirst("^=", " ").replaceFirst("/\\s*+$", "");
        boolean quoted = plain.indexOf('"') >= 0 || plain.indexOf('\'') >= 0;
        // Entities in a quoted value are part of it. Otherwise the quotes themselves may be written as entities.
        Matcher attribute = ATTRIBUTE.matcher(quoted ? plain : text(plain));
        Map<String, String> attributes = new LinkedHashMap<>();
        int unnamed = 0;
        while (attributes.size() < MOST_ATTRIBUTES && attribute.find()) {
            String value = IntStream.rangeClosed(2, 6).mapToObj(attribute::group).filter(Objects::nonNull)
                    .findFirst().orElse("");
            String key = attribute.group(1) == null ? Integer.toString(unnamed++)
                    : attribute.group(1).toLowerCase(Locale.ROOT);
            attributes.putIfAbsent(key, value);
        }
        return attributes;
    }

    private static String text(String html) {
        return Parser.unescapeEntities(html, true);
    }
}
