package dev.dateline.body.sanitise;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Alignment of the text of a table cell. Authors write it as a style, editors such as WordPress's as data; it is stored as the
 * attribute {@code align}, which needs no style that a site's Content-Security-Policy could block.
 */
final class CellAlignment {

    static final String ATTRIBUTE = "align";

    private static final String DATA = "data-align";
    private static final String STYLE = "style";
    private static final String PROPERTY = "text-align";
    private static final Set<String> VALUES = Set.of("left", "center", "right");

    private CellAlignment() {
    }

    static Optional<String> of(Element cell) {
        return known(styled(cell.attr(STYLE))).or(() -> known(cell.attr(ATTRIBUTE))).or(() -> known(cell.attr(DATA)));
    }

    /** The name under which an attribute of an element is stored, if it is. */
    static String storedName(Element element, Attribute attribute) {
        if (!isCell(element)) {
            return attribute.getKey();
        }
        boolean isStored = switch (attribute.getKey()) {
            case DATA -> known(attribute.getValue()).isPresent();
            case STYLE -> declarations(attribute.getValue()).countTokens() == 1
                    && known(styled(attribute.getValue())).isPresent();
            default -> false;
        };
        return isStored ? ATTRIBUTE : attribute.getKey();
    }

    static boolean isCell(Element element) {
        return element.nameIs("td") || element.nameIs("th");
    }

    /** The last declaration counts; empty for none. */
    private static String styled(String style) {
        String value = "";
        for (var declarations = declarations(style); declarations.hasMoreTokens();) {
            String declaration = declarations.nextToken();
            int colon = declaration.indexOf(':');
            if (colon >= 0 && declaration.substring(0, colon).strip().equalsIgnoreCase(PROPERTY)) {
                value = declaration.substring(colon + 1).replace("!important", "");
            }
        }
        return value;
    }

    private static StringTokenizer declarations(String style) {
        return new StringTokenizer(style.strip(), ";");
    }

    private static Optional<String> known(String value) {
        return Optional.of(value.strip().toLowerCase(Locale.ROOT)).filter(VALUES::contains);
    }
}
