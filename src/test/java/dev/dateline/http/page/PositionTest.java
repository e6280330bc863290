package dev.dateline.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dateline.http.problem.ProblemException;

class PositionTest {

    private static final String QUERY = "/api/v1/tags{kind=[place]}name";
    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    private final Order byName = Order.byText("name", "name");

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void cursorHasThePosition(boolean backwards) {
        var position = new Position("Öl", ID, backwards);
        assertThat(Position.ofCursor(position.toCursor(QUERY), byName, QUERY)).isEqualTo(position);
        var empty = new Position("", ID, backwards);
        assertThat(Position.ofCursor(empty.toCursor(QUERY), byName, QUERY)).isEqualTo(empty);
        var time = new Position(Instant.parse("2026-03-01T12:00:00.123456Z"), ID, backwards);
        assertThat(Position.ofCursor(time.toCursor(QUERY), Order.byInstant("-updatedAt", "updatedAt"), QUERY)).isEqualTo(time);
    }

    @Test
    void rejectsCursorOfAnotherQuery() {
        rejects(new Position("a", ID, false).toCursor("/api/v1/authors{}name"), byName);
    }

    @Test
    void rejectsEveryChangeOfACharacter() {
        var cursor = new Position("a", ID, false).toCursor(QUERY);
        for (int i = 0; i < cursor.length(); i++) {
            rejects(cursor.substring(0, i) + (cursor.charAt(i) == 'A' ? 'B' : 'A') + cursor.substring(i + 1), byName);
            rejects(cursor.substring(0, i), byName);
        }
        rejects(cursor + "=", byName);
        rejects(cursor + "==", byName);
    }

    @Test
    void rejectsValuesThatTheOrderCannotHave() {
        rejects(new Position("yesterday", ID, false).toCursor(QUERY), Order.byInstant("-updatedAt", "updatedAt"));
        rejects(new Position("many", ID, false).toCursor(QUERY), Order.byCount("-articleCount", "articles"));
        rejects(new Position("heavy", ID, false).toCursor(QUERY), Order.byMeasure("-relevance", "rank"));
        rejects(new Position("a\0b", ID, false).toCursor(QUERY), byName);
        rejects(new Position("\0b", ID, false).toCursor(QUERY), byName);
    }

    @ParameterizedTest
    @CsvSource({ "false, 7, 5, 7, 6", "true, 7, 5, 7, 4", "false, 7, -1, 8, 0", "true, 7, 0, 6, -1", "true, 7, -1, 7, -2",
            "false, 7, 0, 7, 1" })
    void reversedPositionIncludesItsItem(boolean descending, long high, long low, long nextHigh, long nextLow) {
        assertThat(new Position("a", new UUID(high, low), true).reversed(descending))
                .isEqualTo(new Position("a", new UUID(nextHigh, nextLow), false));
    }

    private void rejects(String cursor, Order order) {
        assertThatThrownBy(() -> Position.ofCursor(cursor, order, QUERY)).as(cursor).isInstanceOf(ProblemException.class);
    }
}
