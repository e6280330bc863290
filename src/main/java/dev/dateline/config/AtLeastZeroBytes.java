package dev.dateline.config;

import java.math.BigInteger;

import org.eclipse.microprofile.config.spi.Converter;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;

/** Reads a number of bytes of the configuration, such as {@code 64M}. */
public final class AtLeastZeroBytes implements Converter<MemorySize> {

    private static final long serialVersionUID = 1;

    /** That of request bodies in application.properties; one more is still a {@code long}. */
    private static final BigInteger MOST = BigInteger.ONE.shiftLeft(60);

    @Override
    public MemorySize convert(String value) {
        return read(value, 0);
    }

    static MemorySize read(String value, int least) {
        var size = parse(value);
        if (size.asBigInteger().compareTo(BigInteger.valueOf(least)) < 0) {
            throw new IllegalArgumentException("must be at least " + least);
        }
        if (size.asBigInteger().compareTo(MOST) > 0) {
            throw new IllegalArgumentException("must be at most 1E");
        }
        return size;
    }

    private static MemorySize parse(String value) {
        try {
            return new MemorySizeConverter().convert(value.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must be a number of bytes such as 500, 16K, 64M or 8G", e);
        }
    }
}
