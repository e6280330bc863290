package dev.dateline.delivery.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class KeyHeadersTest {

    @Test
    void listsAllKeysThatFit() {
        assertThat(KeyHeaders.select(List.of("tag:b", "article:a", "list:all"), 28))
                .containsExactly("all", "article:a", "list:all", "tag:b");
    }

    @Test
    void namesTheKindIfTheSingleResourcesDoNotFit() {
        assertThat(KeyHeaders.select(List.of("tag:b", "tag:c", "article:a", "media:x", "author:y"), 36))
                .containsExactly("all", "article:a", "authors", "media", "tags");
        assertThat(KeyHeaders.select(List.of("tag:b", "article:a", "list:tag:b", "section:s"), 10))
                .containsExactly("all", "list:all", "sections", "tags");
    }

    @Test
    void namesTheItemsOfAllCollectionsIfTheCollectionsDoNotFit() {
        assertThat(KeyHeaders.select(List.of("collection:a", "collection:b", "collections"), 30))
                .containsExactly("all", "collection-items", "collections");
    }

    @Test
    void aListOfTwentyCardsKeepsTheIdsOfItsArticles() {
        var keys = new ArrayList<String>(List.of("list:all"));
        IntStream.range(0, 20).forEach(i -> keys.add(Keys.article(UUID.randomUUID())));
        IntStream.range(0, 60).forEach(i -> keys.add(Keys.tag(UUID.randomUUID())));

        assertThat(KeyHeaders.select(keys, 1500)).hasSize(23).contains("tags", keys.get(1), keys.get(20));
    }

    @Test
    void aSlugThatNoHeaderCanContainBecomesTheKeyOfAllArticles() {
        assertThat(KeyHeaders.select(List.of("slug:a b", "slug:ä", "slug:c"), 100)).containsExactly("all", "list:all", "slug:c");
    }
}
