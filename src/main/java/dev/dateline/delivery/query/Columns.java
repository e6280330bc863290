package dev.dateline.delivery.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads the columns of a row from left to right. Each value is null if the column is. */
public final class Columns {

    /** Ignores the names that the API gives to enum constants. */
    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().disable(MapperFeature.USE_ANNOTATIONS).build();

    private final ResultSet row;
    private int last;

    Columns(ResultSet row) {
        this.row = row;
    }

    public String text() throws SQLException {
        return row.getString(++last);
    }

    public UUID id() throws SQLException {
        return row.getObject(++last, UUID.class);
    }

    public Instant time() throws SQLException {
        var time = row.getObject(++last, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public int number() throws SQLException {
        return row.getInt(++last);
    }

    public long longNumber() throws SQLException {
        return row.getLong(++last);
    }

    public float fraction() throws SQLException {
        return row.getFloat(++last);
    }

    public boolean flag() throws SQLException {
        return row.getBoolean(++last);
    }

    /** @param reader see {@link #readerOf} */
    public <T> T json(ObjectReader reader) throws SQLException {
        var text = text();
        try {
            return text == null ? null : reader.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static ObjectReader readerOf(Class<?> type) {
        return JSON.readerFor(type);
    }

    public static ObjectReader readerOfList(Class<?> type) {
        return JSON.readerForListOf(type);
    }

    public <E extends Enum<E>> E constant(Class<E> type) throws SQLException {
        var name = text();
        return name == null ? null : Enum.valueOf(type, name);
    }
}
