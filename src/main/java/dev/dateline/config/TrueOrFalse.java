package dev.dateline.config;

import java.util.Locale;

import org.eclipse.microprofile.config.spi.Converter;

/** Reads a truth value of the configuration. Without it, every misspelt value would be false. */
public final class TrueOrFalse implements Converter<Boolean> {

    private static final long serialVersionUID = 1;

    @Override
    public Boolean convert(String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "on", "1" -> true;
            case "false", "no", "n", "off", "0" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }
}
