package dev.dateline.delivery.redirect;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The formats of a file with all redirects, one on each line. Paths are percent-encoded. */
public enum RedirectFormat {

    /** The file {@code _redirects}, which other static hosts read too. */
    @JsonProperty("netlify") NETLIFY {
        @Override
        String line(RedirectRule rule) {
            return rule.isPrefix() ? rule.from() + "* " + rule.to() + ":splat 301" : rule.from() + " " + rule.to() + " 301";
        }
    },
    /** Locations to include in a server. They match decoded paths; the most specific one applies. */
    @JsonProperty("nginx") NGINX {
        @Override
        String line(RedirectRule rule) {
            var from = rule.decodedFrom();
            if (from.chars().anyMatch(Character::isISOControl)) {
                return null;
            }
            return rule.isPrefix()
                    ? "location ^~ \"" + quoted(from) + "\" { rewrite \"^" + expression(from) + "(.*)$\" \"" + rule.to()
                            + "$1\" permanent; }"
                    : "location = \"" + quoted(from) + "\" { return 301 \"" + rule.to()
                            + (rule.hasQuery() ? "" : "$is_args$args") + "\"; }";
        }
    };

    /** Null if the format cannot express the rule. */
    abstract String line(RedirectRule rule);

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** A regular expression that matches the text, in quotation marks. */
    private static String expression(String text) {
        var expression = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (character < 128 && !Character.isLetterOrDigit(character) && character != '/') {
                expression.append('\\');
            }
            expression.appendCodePoint(character);
        });
        return quoted(expression.toString());
    }
}
