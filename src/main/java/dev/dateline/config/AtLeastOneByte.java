package dev.dateline.config;

import org.eclipse.microprofile.config.spi.Converter;

import io.quarkus.runtime.configuration.MemorySize;

/** Reads a positive number of bytes of the configuration, such as {@code 64M}. */
public final class AtLeastOneByte implements Converter<MemorySize> {

    private static final long serialVersionUID = 1;

    @Override
    public MemorySize convert(String value) {
        return AtLeastZeroBytes.read(value, 1);
    }
}
