package dev.dateline.delivery.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequests;
import dev.dateline.http.page.Position;

class BoundTest {

    @ParameterizedTest
    @CsvSource({
            "publishedAt, false, lower, true",
            "publishedAt, false, upper, false",
            "publishedAt, true, lower, false",
            "publishedAt, true, upper, true",
            "-publishedAt, false, lower, false",
            "-publishedAt, false, upper, true",
            "-publishedAt, true, lower, true",
            "-publishedAt, true, upper, false",
            "-updatedAt, false, upper, false",
    })
    void pagesAwayFromABoundMeetIt(String sort, boolean backwards, String side, boolean met) {
        var request = PageRequests.at(order(sort), new Position(Instant.EPOCH, new UUID(0, 0), backwards));
        assertThat(bound(side).isMetFrom(request)).isEqualTo(met);
    }

    @Test
    void firstPageNeedsEveryBound() {
        var request = PageRequests.at(order("publishedAt"), null);
        assertThat(bound("lower").isMetFrom(request)).isFalse();
        assertThat(bound("upper").isMetFrom(request)).isFalse();
    }

    private static Order order(String sort) {
        return Order.byInstant(sort, sort.replace("-", ""));
    }

    private static Bound bound(String side) {
        return new Bound("publishedAt", side.equals("lower"), new Condition("a.publishedAt > :bound", "bound", Instant.EPOCH));
    }
}
