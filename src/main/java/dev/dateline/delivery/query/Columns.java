package dev.dateline.delivery.query;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonParser;
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

    /** An array of texts. */
    public List<String> texts() throws SQLException {
        var texts = row.getArray(++last);
        return texts == null ? null : List.of((String[]) texts.getArray());
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

    public Integer optionalNumber() throws SQLException {
        return row.getObject(++last, Integer.class);
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

    /** @param reader see {@link #readerOfList}; not needed for an empty list, which is the most frequent one */
    public <T> List<T> list(ObjectReader reader) throws SQLException {
        var text = text();
        try {
            return text == null ? null : text.equals("[]") ? List.of() : reader.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public <T> T json(FromJson<T> reader) throws SQLException {
        var text = text();
        if (text == null) {
            return null;
        }
        try (var parser = JSON.getFactory().createParser(text)) {
            return reader.read(parser);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static ObjectReader readerOfList(Class<?> type) {
        return JSON.readerForListOf(type);
    }

    public <E extends Enum<E>> E constant(Class<E> type) throws SQLException {
        var name = text();
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** Reads a JSON value. */
    public interface FromJson<T> {

        /** @param json before the first token */
        T read(JsonParser json) throws IOException;
    }
}
