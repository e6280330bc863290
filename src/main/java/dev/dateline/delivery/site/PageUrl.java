package dev.dateline.delivery.site;

import java.util.List;

import org.eclipse.microprofile.config.spi.Converter;

/** Checks a template of the configuration. Not a constraint: with one, the start creates a validator, which takes a tenth of it. */
public abstract class PageUrl implements Converter<String> {

    private static final long serialVersionUID = 1;
    private static final int MAX_LENGTH = 2_000;

    private final List<String> placeholders;

    private PageUrl(String... placeholders) {
        this.placeholders = List.of(placeholders);
    }

    @Override
    public String convert(String value) {
        var rest = value;
        for (var placeholder : placeholders) {
            rest = rest.replace(placeholder, "");
        }
        if (value.length() > MAX_LENGTH || !value.startsWith("http://") && !value.startsWith("https://")
                || rest.chars().anyMatch(character -> character <= ' ' || character == 127 || character == '{' || character == '}'
                        || Character.isWhitespace(character))) {
            throw new IllegalArgumentException("must be an http(s) URL with no placeholders except "
                    + String.join(", ", placeholders));
        }
        return value;
    }

    public static final class OfArticle extends PageUrl {

        private static final long serialVersionUID = 1;

        public OfArticle() {
            super("{section}", "{slug}", "{id}", "{language}");
        }
    }

    public static final class OfSection extends PageUrl {

        private static final long serialVersionUID = 1;

        public OfSection() {
            super("{path}", "{id}");
        }
    }

    public static final class OfTag extends PageUrl {

        private static final long serialVersionUID = 1;

        public OfTag() {
            super("{slug}", "{id}");
        }
    }

    public static final class OfAuthor extends PageUrl {

        private static final long serialVersionUID = 1;

        public OfAuthor() {
            super("{slug}", "{id}");
        }
    }

    public static final class OfCollection extends PageUrl {

        private static final long serialVersionUID = 1;

        public OfCollection() {
            super("{slug}", "{id}");
        }
    }
}
