package dev.dateline.body.block;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the numbers of a list are written, as the HTML attribute {@code type} specifies it. */
public enum Numbering {
    @JsonProperty("decimal") DECIMAL,
    @JsonProperty("lowerAlpha") LOWER_ALPHA,
    @JsonProperty("upperAlpha") UPPER_ALPHA,
    @JsonProperty("lowerRoman") LOWER_ROMAN,
    @JsonProperty("upperRoman") UPPER_ROMAN;

    private static final int MAX_ROMAN = 3999;
    private static final int[] VALUES = { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };
    private static final String[] NUMERALS = { "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I" };

    /** The meaning of the attribute, whose case is significant; decimal for an unknown value. */
    public static Numbering of(String type) {
        return switch (type.strip()) {
            case "a" -> LOWER_ALPHA;
            case "A" -> UPPER_ALPHA;
            case "i" -> LOWER_ROMAN;
            case "I" -> UPPER_ROMAN;
            default -> DECIMAL;
        };
    }

    /** The number as readers see it: in digits if it cannot be written with letters. */
    public String write(int number) {
        return switch (this) {
            case DECIMAL -> Integer.toString(number);
            case LOWER_ALPHA -> alphabetic(number, 'a');
            case UPPER_ALPHA -> alphabetic(number, 'A');
            case LOWER_ROMAN -> roman(number, true);
            case UPPER_ROMAN -> roman(number, false);
        };
    }

    private static String alphabetic(int number, char first) {
        if (number < 1) {
            return Integer.toString(number);
        }
        var letters = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) (first + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }

    private static String roman(int number, boolean lowerCase) {
        if (number < 1 || number > MAX_ROMAN) {
            return Integer.toString(number);
        }
        var numerals = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; rest >= VALUES[i]; rest -= VALUES[i]) {
                numerals.append(lowerCase ? NUMERALS[i].toLowerCase(Locale.ROOT) : NUMERALS[i]);
            }
        }
        return numerals.toString();
    }
}
