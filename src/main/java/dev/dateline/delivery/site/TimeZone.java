package dev.dateline.delivery.site;

import java.time.DateTimeException;
import java.time.ZoneId;

import org.eclipse.microprofile.config.spi.Converter;

/** Reads a time zone of the configuration. */
public final class TimeZone implements Converter<ZoneId> {

    private static final long serialVersionUID = 1;

    @Override
    public ZoneId convert(String value) {
        try {
            return ZoneId.of(value.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a time zone (IANA) such as Europe/Oslo", e);
        }
    }
}
