package dev.dateline.body.sanitise;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.UnaryOperator;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

import dev.dateline.vocabulary.BoundedPattern;
import dev.dateline.vocabulary.StorableText;

/** The attributes that an element may have. A rule returns the value to keep, or null to drop the attribute. */
final class AttributeRules {

    private static final UnaryOperator<String> TEXT = StorableText::of;
    private static final UnaryOperator<String> LINK = SafeUrl::link;
    private static final UnaryOperator<String> WEB = SafeUrl::web;
    private static final UnaryOperator<String> PRESENT = value -> "";
    private static final UnaryOperator<String> LENGTH = matching(6, "[0-9]{1,5}%?");
    private static final UnaryOperator<String> NUMBER = matching(10, "-?[0-9]{1,9}");
    private static final UnaryOperator<String> SPAN = matching(3, "[1-9][0-9]{0,2}");
    private static final UnaryOperator<String> LANGUAGE = matching(35, "[A-Za-z][A-Za-z0-9-]{0,34}");
    private static final BoundedPattern LANGUAGE_CLASS = BoundedPattern.of(49, "language-[\\w+#.-]{1,40}");
    private static final UnaryOperator<String> MIME_TYPE = matching(122, "[A-Za-z0-9][\\w.+-]{0,60}/[\\w.+-]{1,60}");

    private static final Map<String, UnaryOperator<String>> ON_ANY = Map.of(
            "id", matching(64, "[A-Za-z][\\w-]{0,63}"),
            "lang", LANGUAGE,
            "dir", oneOf("ltr", "rtl", "auto"));

    private static final Map<String, Map<String, UnaryOperator<String>>> ON = Map.ofEntries(
            Map.entry("a", Map.of("href", LINK, "title", TEXT)),
            Map.entry("abbr", Map.of("title", TEXT)),
            Map.entry("audio", Map.of("src", WEB, "controls", PRESENT)),
            Map.entry("blockquote", Map.of("cite", WEB)),
            Map.entry("code", Map.of("class", AttributeRules::languageClass)),
            Map.entry("col", Map.of("span", SPAN)),
            Map.entry("colgroup", Map.of("span", SPAN)),
            Map.entry("iframe", Map.of("title", TEXT, "width", LENGTH, "height", LENGTH, "allowfullscreen", PRESENT)),
            Map.entry("img", Map.of("src", WEB, "alt", TEXT, "title", TEXT, "width", LENGTH, "height", LENGTH)),
            Map.entry("li", Map.of("value", NUMBER)),
            Map.entry("ol", Map.of("start", NUMBER, "reversed", PRESENT, "type", matching(1, "[1aAiI]"))),
            Map.entry("q", Map.of("cite", WEB)),
            Map.entry("source", Map.of("src", WEB, "type", MIME_TYPE)),
            Map.entry("td", Map.of("colspan", SPAN, "rowspan", SPAN)),
            Map.entry("th", Map.of("colspan", SPAN, "rowspan", SPAN,
                    "scope", oneOf("row", "col", "rowgroup", "colgroup"))),
            Map.entry("time", Map.of("datetime", matching(64, "[0-9A-Za-z:.+\\- ]{1,64}"))),
            Map.entry("video", Map.of("src", WEB, "poster", WEB, "controls", PRESENT, "width", LENGTH,
                    "height", LENGTH)));

    private AttributeRules() {
    }

    /** Copies the attributes that the rules allow. */
    static void copy(Element from, Element to) {
        Map<String, UnaryOperator<String>> rules = ON.getOrDefault(to.normalName(), Map.of());
        for (Attribute attribute : from.attributes()) {
            UnaryOperator<String> rule = rules.getOrDefault(attribute.getKey(), ON_ANY.get(attribute.getKey()));
            String value = rule == null ? null : rule.apply(attribute.getValue());
            if (rule == PRESENT) {
                to.attr(attribute.getKey(), true);
            } else if (value != null) {
                to.attr(attribute.getKey(), value);
            }
        }
    }

    private static UnaryOperator<String> matching(int maxLength, String regex) {
        BoundedPattern pattern = BoundedPattern.of(maxLength, regex);
        return value -> pattern.matches(value.strip()) ? value.strip() : null;
    }

    private static UnaryOperator<String> oneOf(String... values) {
        Set<String> allowed = Set.copyOf(Arrays.asList(values));
        return value -> {
            String lowerCase = value.strip().toLowerCase(Locale.ROOT);
            return allowed.contains(lowerCase) ? lowerCase : null;
        };
    }

    private static String languageClass(String classes) {
        return Collections.list(new StringTokenizer(classes)).stream().map(String.class::cast)
                .filter(LANGUAGE_CLASS::matches).findFirst().orElse(null);
    }
}
