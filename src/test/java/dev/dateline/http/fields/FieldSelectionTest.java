package dev.dateline.http.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.fasterxml.jackson.core.filter.TokenFilter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldSelectionTest {

    private final FieldSelection some = FieldSelection.of(List.of("headline", "section.name", "section.parent.id"));

    @Test
    void wantsWhatIsSelectedCompletelyOrInPart() {
        assertThat(some.wants("headline")).isTrue();
        assertThat(some.wants("section")).isTrue();
        assertThat(some.wants("slug")).isFalse();
        assertThat(some.wants("section.name")).isFalse();
        assertThat(FieldSelection.EVERYTHING.wants("slug")).isTrue();
    }

    @Test
    void selectsNothingWithinPropertiesThatAreNotSelected() {
        assertThat(some.within("section").wants("name")).isTrue();
        assertThat(some.within("section").wants("slug")).isFalse();
        assertThat(some.within("headline").wants("text")).isTrue();
        assertThat(some.within("slug").wants("text")).isFalse();
        assertThat(FieldSelection.EVERYTHING.within("slug").wants("text")).isTrue();
    }

    @Test
    void namesPathsThatAreSelectedByName() {
        assertThat(some.names("headline")).isTrue();
        assertThat(some.names("section")).isTrue();
        assertThat(some.names("section.name")).isTrue();
        assertThat(some.names("section.parent.id")).isTrue();
        assertThat(some.names("section.id")).isFalse();
        assertThat(some.names("section.parent.name")).isFalse();
        assertThat(some.names("headline.text")).isFalse();
        assertThat(some.names("slug")).isFalse();
        assertThat(FieldSelection.EVERYTHING.names("slug")).isFalse();
    }

    @Test
    void includesEverythingInASelectedProperty() {
        assertThat(some.includeProperty("headline")).isSameAs(TokenFilter.INCLUDE_ALL);
        assertThat(some.includeProperty("slug")).isNull();
        assertThat(some.includeProperty("section").includeProperty("name")).isSameAs(TokenFilter.INCLUDE_ALL);
        assertThat(some.includeProperty("section").includeProperty("id")).isNull();
        assertThat(FieldSelection.EVERYTHING.includeProperty("slug")).isSameAs(TokenFilter.INCLUDE_ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = { "section,section.name", "section.name,section" })
    void selectsAPropertyCompletelyIfAlsoPartsOfItAreNamed(String paths) {
        assertThat(FieldSelection.of(List.of(paths.split(","))).includeProperty("section")).isSameAs(TokenFilter.INCLUDE_ALL);
        assertThat(FieldSelection.EVERYTHING.names("name")).isFalse();
    }

    @Test
    void includesEmptyObjectsAndLists() {
        assertThat(some.includeEmptyObject(true)).isTrue();
        assertThat(some.includeEmptyArray(true)).isTrue();
    }
}
