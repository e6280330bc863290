package dev.dateline.config;

import org.eclipse.microprofile.config.spi.Converter;

/** Reads a number of the configuration that is not negative. */
public final class AtLeastZero implements Converter<Integer> {

    private static final long serialVersionUID = 1;

    @Override
    public Integer convert(String value) {
        return read(value, 0);
    }

    static Integer read(String value, int least) {
        var number = parse(value.strip());
        if (number < least) {
            throw new IllegalArgumentException("must be at least " + least);
        }
        return number;
    }

    private static Integer parse(String value) {
        try {
            return Integer.valueOf(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a number", e);
        }
    }
}
