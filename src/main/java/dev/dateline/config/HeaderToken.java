package dev.dateline.config;

import org.eclipse.microprofile.config.spi.Converter;

/** Reads a secret of the configuration that is sent in a header. Its messages do not contain it. */
public final class HeaderToken implements Converter<String> {

    private static final long serialVersionUID = 1;

    @Override
    public String convert(String value) {
        if (value.isEmpty() || value.chars().anyMatch(character -> character <= ' ' || character > '~')) {
            throw new IllegalArgumentException("must consist of visible ASCII characters");
        }
        return value;
    }
}
