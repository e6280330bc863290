package dev.dateline.http.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.fasterxml.jackson.core.filter.TokenFilter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldSelectionTest {

    private static final FieldSelection SOME = FieldSelection.of(List.of("headline", "section.name", "section.parent.id"));

    @Test
    void wantsWhatIsSelectedCompletelyOrInPart() {
        assertThat(SOME.wants("headline")).isTrue();
        assertThat(SOME.wants("section")).isTrue();
        assertThat(SOME.wants("slug")).isFalse();
        assertThat(SOME.wants("section.name")).isFalse();
        assertThat(FieldSelection.EVERYTHING.wants("slug")).isTrue();
    }

    @Test
    void namesPathsThatAreSelectedByName() {
        assertThat(SOME.names("headline")).isTrue();
        assertThat(SOME.names("section")).isTrue();
        assertThat(SOME.names("section.name")).isTrue();
        assertThat(SOME.names("section.parent.id")).isTrue();
        assertThat(SOME.names("section.id")).isFalse();
        assertThat(SOME.names("section.parent.name")).isFalse();
        assertThat(SOME.names("headline.text")).isFalse();
        assertThat(SOME.names("slug")).isFalse();
        assertThat(FieldSelection.EVERYTHING.names("slug")).isFalse();
    }

    @Test
    void includesEverythingInASelectedProperty() {
        assertThat(SOME.includeProperty("headline")).isSameAs(TokenFilter.INCLUDE_ALL);
        assertThat(SOME.includeProperty("slug")).isNull();
        assertThat(SOME.includeProperty("section").includeProperty("name")).isSameAs(TokenFilter.INCLUDE_ALL);
        assertThat(SOME.includeProperty("section").includeProperty("id")).isNull();
        assertThat(FieldSelection.EVERYTHING.includeProperty("slug")).isSameAs(TokenFilter.INCLUDE_ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = { "section,section.name", "section.name,section" })
    void selectsAPropertyCompletelyIfAlsoPartsOfItAreNamed(String paths) {
        assertThat(FieldSelection.of(List.of(paths.split(","))).includeProperty("section")).isSameAs(TokenFilter.INCLUDE_ALL);
    }

    @Test
    void includesEmptyObjectsAndLists() {
        assertThat(SOME.includeEmptyObject(true)).isTrue();
        assertThat(SOME.includeEmptyArray(true)).isTrue();
    }
}
