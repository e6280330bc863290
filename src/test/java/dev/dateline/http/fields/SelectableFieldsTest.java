package dev.dateline.http.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dateline.http.page.HasItems;

class SelectableFieldsTest {

    @ParameterizedTest
    @ValueSource(strings = { "one", "response", "items", "list" })
    void findsThePropertiesOfTheRepresentation(String endpoint) throws NoSuchMethodException {
        var fields = SelectableFields.ofResponse(Endpoints.class.getDeclaredMethod(endpoint).getGenericReturnType());

        for (var path : List.of("headline", "section", "section.name", "tags", "tags.name", "publishedAt")) {
            assertThat(fields.has(path)).as(path).isTrue();
        }
        for (var path : List.of("headlin", "dates", "section.slug", "section.name.length", "tag.name", "itemProperties", "")) {
            assertThat(fields.has(path)).as(path).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = { "headlin, headline", "sectoin, section", "sectoin.name, section.name",
            "sectoin.nmae, section", "section.nmae, section.name", "section.xyz, none", "headline.nmae, none",
            "tags.nam, tags.name", "publishedAd, publishedAt", "xyz, none", "xyz.name, none" })
    void correctsTheFirstUnknownName(String path, String nearest) throws NoSuchMethodException {
        assertThat(SelectableFields.ofResponse(Article.class).nearestTo(path)).isEqualTo(nearest);
    }

    record Article(String headline, Section section, List<Section> tags, @JsonUnwrapped Dates dates) {
    }

    record Section(String name) {
    }

    record Dates(String publishedAt) {
    }

    record Articles() implements HasItems<Article> {
        @Override
        public Set<String> itemProperties() {
            return Set.of();
        }
    }

    record ListOf<T>() implements HasItems<T> {
        @Override
        public Set<String> itemProperties() {
            return Set.of();
        }
    }

    interface Endpoints {

        Article one();

        RestResponse<Article> response();

        Articles items();

        ListOf<Article> list();
    }
}
