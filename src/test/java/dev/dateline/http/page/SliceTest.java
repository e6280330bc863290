package dev.dateline.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SliceTest {

    private static final Order BY_NAME = Order.byText("name", "name");
    private static final Position AFTER_M = new Position("m", id("m"), false);
    private static final Position BEFORE_M = new Position("m", id("m"), true);
    private static final Total ABOUT_7 = new Total(7, Total.Meaning.ESTIMATE);

    @Test
    void firstPageLinksToTheNextIfMoreItemsFollow() {
        assertThat(slice(null, 0, "a", "b")).isEqualTo(new Slice<>(List.of("a", "b"), null, null, null));
        assertThat(slice(null, 0, "a", "b", "c")).isEqualTo(new Slice<>(List.of("a", "b"), position("b", false), null, null));
    }

    @Test
    void laterPagesLinkToThePreviousOne() {
        assertThat(slice(AFTER_M, 0, "n", "o"))
                .isEqualTo(new Slice<>(List.of("n", "o"), null, position("n", true), null));
        assertThat(slice(null, 2, "c")).isEqualTo(new Slice<>(List.of("c"), null, position("c", true), null));
        assertThat(slice(null, 1, "b", "c", "d"))
                .isEqualTo(new Slice<>(List.of("b", "c"), position("c", false), position("b", true), null));
    }

    @Test
    void pagesReadBackwardsHaveTheOrderOfTheList() {
        assertThat(slice(BEFORE_M, 0, "l", "k"))
                .isEqualTo(new Slice<>(List.of("k", "l"), position("l", false), null, null));
        assertThat(slice(BEFORE_M, 0, "l", "k", "j"))
                .isEqualTo(new Slice<>(List.of("k", "l"), position("l", false), position("k", true), null));
    }

    @Test
    void emptyPageAfterAPositionLinksBack() {
        assertThat(slice(AFTER_M, 0)).isEqualTo(new Slice<>(List.of(), null, AFTER_M.reversed(false), null));
        assertThat(slice(BEFORE_M, 0)).isEqualTo(new Slice<>(List.of(), BEFORE_M.reversed(true), null, null));
        assertThat(slice(null, 0)).isEqualTo(new Slice<>(List.of(), null, null, null));
        assertThat(slice(null, 20)).isEqualTo(new Slice<>(List.of(), null, null, null));
    }

    @Test
    void emptyListHasATotalOnRequest() {
        assertThat(Slice.ofNone(PageRequest.ofFirst(BY_NAME, 2)).total()).isNull();
        assertThat(Slice.ofNone(new PageRequest(null, BY_NAME, null, 0, 2, Count.ESTIMATE)).total())
                .isEqualTo(new Total(0, Total.Meaning.EXACT));
    }

    @Test
    void continuesInTheDirectionOfTheRequest() {
        var last = position("z", false);
        var forwards = request(AFTER_M, 0);
        var backwards = request(BEFORE_M, 0);
        var middle = new Slice<>(List.of("a"), AFTER_M, BEFORE_M, Total.about(7));

        assertThat(middle.continuedAt(last, forwards)).isEqualTo(new Slice<>(List.of("a"), last, BEFORE_M, ABOUT_7));
        assertThat(middle.continuedAt(last, backwards)).isEqualTo(new Slice<>(List.of("a"), AFTER_M, last, ABOUT_7));
        assertThat(new Slice<>(List.of("a"), AFTER_M, null, null).hasMore(forwards)).isTrue();
        assertThat(new Slice<>(List.of("a"), AFTER_M, null, null).hasMore(backwards)).isFalse();
        assertThat(new Slice<>(List.of("a"), null, BEFORE_M, null).hasMore(forwards)).isFalse();
        assertThat(new Slice<>(List.of("a"), null, BEFORE_M, null).hasMore(backwards)).isTrue();
    }

    @Test
    void keepsItsPositionWithOtherItemsOrAnotherTotal() {
        var slice = new Slice<>(List.of("a"), AFTER_M, BEFORE_M, Total.about(7));

        assertThat(slice.withItems(List.of(1))).isEqualTo(new Slice<>(List.of(1), AFTER_M, BEFORE_M, ABOUT_7));
        assertThat(slice.withTotal(Total.atLeast(9)))
                .isEqualTo(new Slice<>(List.of("a"), AFTER_M, BEFORE_M, new Total(9, Total.Meaning.AT_LEAST)));
    }

    @ParameterizedTest
    @CsvSource({ "name, false, false", "name, true, true", "-name, false, true", "-name, true, false" })
    void readsDescendingByOrderAndDirection(String order, boolean backwards, boolean descending) {
        var request = PageRequest.ofNext(Order.byText(order, "name"), new Position("m", id("m"), backwards), 2);

        assertThat(request.readsBackwards()).isEqualTo(backwards);
        assertThat(request.readsDescending()).isEqualTo(descending);
    }

    private static Slice<String> slice(Position position, int offset, String... rows) {
        return Slice.of(request(position, offset), Arrays.asList(rows), name -> name, SliceTest::id);
    }

    private static PageRequest request(Position position, int offset) {
        return new PageRequest(null, BY_NAME, position, offset, 2, Count.NONE);
    }

    private static Position position(String name, boolean backwards) {
        return new Position(name, id(name), backwards);
    }

    private static UUID id(String name) {
        return new UUID(1, name.charAt(0));
    }
}
