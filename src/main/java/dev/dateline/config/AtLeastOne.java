package dev.dateline.config;

import org.eclipse.microprofile.config.spi.Converter;

/** Reads a positive number of the configuration. A constraint would create a validator at the start, which takes a tenth of it. */
public final class AtLeastOne implements Converter<Integer> {

    private static final long serialVersionUID = 1;

    @Override
    public Integer convert(String value) {
        return AtLeastZero.read(value, 1);
    }
}
