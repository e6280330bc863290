package dev.dateline.editorial.content.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Sql;

/** The orders and times that the management lists of resources with names have in common. */
@QuarkusTest
class NamedListTest {

    private static final List<String> NAMES =
            List.of("Order zoo", "«Order apple»", "Order Éclair", "order eclair", "order banana", "ORDER ZOO", "order zoo");

    @Inject
    Sql sql;

    private enum NamedList {
        TAG("slug"), AUTHOR("slug"), SECTION("path"), COLLECTION("slug");

        private final String address;

        NamedList(String address) {
            this.address = address;
        }

        private String url() {
            return "/manage/v1/" + table() + "s?q=namedlist&count=exact&";
        }

        private String table() {
            return name().toLowerCase(Locale.ROOT);
        }

        private String slug(int number) {
            return "namedlist-" + table() + "-" + number;
        }

        private ValidatableResponse get(String query) {
            return Desk.request().urlEncodingEnabled(false).get(url() + query).then();
        }
    }

    static Stream<Arguments> listsAndOrders() {
        return Stream.of(NamedList.values()).flatMap(list -> Stream.of(list.address, "name", "updatedAt")
                .flatMap(property -> Stream.of(property, "-" + property)).map(sort -> Arguments.of(list, sort)));
    }

    static Stream<Arguments> listsAndTimes() {
        return Stream.of(NamedList.values()).flatMap(list -> Stream.of(
                Arguments.of(list, "updatedAfter=2026-01-02T00:00:00Z", List.of(5, 6, 7)),
                Arguments.of(list, "updatedFrom=2026-01-02T00:00:00Z", List.of(3, 4, 5, 6, 7)),
                Arguments.of(list, "updatedBefore=2026-01-02T00:00:00Z", List.of(1, 2)),
                Arguments.of(list, "updatedUntil=2026-01-02T00:00:00Z", List.of(1, 2, 3, 4)),
                Arguments.of(list, "updatedAfter=2026-01-01T00:00:00Z&updatedBefore=2026-01-03T00:00:00Z", List.of(3, 4)),
                Arguments.of(list, "updatedAfter=2026-01-03T00:00:00Z", List.of())));
    }

    @ParameterizedTest
    @MethodSource("listsAndOrders")
    void pagesThroughEqualNamesAndTimesInEachOrder(NamedList list, String sort) {
        write(list);
        var column = Map.of("name", "delivery.sort_key(name)", "updatedAt", "updated_at")
                .getOrDefault(sort.replace("-", ""), list.address);
        var direction = sort.startsWith("-") ? " DESC" : "";
        var ordered = "SELECT id FROM editorial." + list.table() + " WHERE " + list.address + " LIKE 'namedlist-%%'%s ORDER BY "
                + column
                + direction + ", id" + direction;
        assertThat(Desk.walk(list.url() + "limit=2&sort=" + sort)).isEqualTo(sql.rows(ordered.formatted(""))).hasSize(7);
        assertThat(Desk.walk(list.url() + "limit=2&updatedFrom=2026-01-02T00:00:00Z&updatedBefore=2027-01-01T00:00:00Z&sort="
                + sort)).isEqualTo(sql.rows(ordered.formatted(" AND updated_at >= '2026-01-02T00:00:00Z'"))).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource
    void sortsByNameWithoutCaseAccentsAndPunctuation(NamedList list) {
        write(list);
        assertThat(list.get("limit=4&sort=name").extract().<List<String>>path("data.name"))
                .containsExactly("«Order apple»", "order banana", "Order Éclair", "order eclair");
    }

    @ParameterizedTest
    @MethodSource("listsAndTimes")
    void filtersByTimeOfUpdate(NamedList list, String filter, List<Integer> expected) {
        write(list);
        var page = list.get(filter).body("page.total", equalTo(expected.size())).extract();
        assertThat(page.<List<String>>path("data." + list.address))
                .containsExactlyElementsOf(expected.stream().map(list::slug).toList());
    }

    @ParameterizedTest
    @EnumSource
    void namesTheNearestParameter(NamedList list) {
        list.get("updatedafter=2026-01-01T00:00:00Z").statusCode(400).body("errors[0].nearest", equalTo("updatedAfter"));
        list.get("sort=nam").statusCode(400).body("errors[0].nearest", equalTo("name"));
    }

    /** Two and two of them have the same time, the last one that of the two before. */
    private void write(NamedList list) {
        var isThere = "SELECT 1 FROM editorial." + list.table() + " WHERE " + list.address + " = ?";
        if (!sql.rows(isThere, list.slug(1)).isEmpty()) {
            return;
        }
        IntStream.rangeClosed(1, NAMES.size()).forEach(number -> {
            Desk.request().contentType("application/json")
                    .body(Map.of("name", NAMES.get(number - 1), "slug", list.slug(number)))
                    .post("/manage/v1/" + list.table() + "s").then().statusCode(201);
            sql.rows("UPDATE editorial." + list.table() + " SET updated_at = CAST(? AS timestamptz) WHERE " + list.address
                    + " = ? RETURNING id", "2026-01-0" + Math.min(3, (number + 1) / 2) + "T00:00:00Z", list.slug(number));
        });
    }
}
