package dev.dateline.delivery.article.v1;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Newsroom;

@QuarkusTest
class RelatedByWordsTest {

    /** Headline and summary of articles about the same topic. */
    private static final List<List<String>> TOPICS = List.of(
            List.of("Otters return to the Brindle river|Wardens counted nine otters.",
                    "Brindle anglers grumble about otters|The river has fewer trout.",
                    "Why otters like the Brindle|A warden explains."),
            List.of("Pelwick theatre loses its roof|Rain stopped the rehearsal.",
                    "Pelwick stagehands build a tent|The theatre has no roof.",
                    "A comedy in the Pelwick tent|Stagehands play along."),
            List.of("Glazier wins carillon contest|Bells rang for an hour.",
                    "Carillon players train on bicycles|A glazier repairs the bells.",
                    "The carillon needs new ropes|Bells are silent."),
            List.of("Hydrangea thieves in Corran park|Gardeners found empty beds.",
                    "Corran gardeners guard hydrangeas|They sleep beside the beds.",
                    "Hydrangea ransom note found|Corran park is puzzled."),
            List.of("Tugboat Marigold runs aground|The skipper blamed fog.",
                    "Skipper of the Marigold is fined|The tugboat lies in dock.",
                    "Marigold tugboat towed home|Fog had hidden the shoal."),
            List.of("Lacemakers of Dunfell strike|Bobbins lie idle.",
                    "Dunfell bobbins move again|Lacemakers accepted an offer.",
                    "A Dunfell lacemakers museum|Bobbins are on show."),
            List.of("Sauerkraut record in Vellmar|The barrel held a tonne.",
                    "Vellmar barrel leaks sauerkraut|Neighbours complain.",
                    "Sauerkraut soup for all Vellmar|The barrel is empty."),
            List.of("Comet seen above Ostrava dunes|Astronomers cheered.",
                    "Astronomers lose sight of comet|Clouds over the dunes.",
                    "The comet that fooled Ostrava|It was a lamp in the dunes."),
            List.of("Accordion orchestra tours Lofoten|Cod fishermen sing.",
                    "Lofoten cod buys an accordion|The orchestra sells spares.",
                    "Accordion lost in Lofoten storm|The orchestra plays on."),
            List.of("Chess club moves to the crypt|Players bring lamps.",
                    "Crypt chess ends in darkness|The lamps went out.", "A grandmaster in the crypt|The chess club cheers."));

    @Inject
    Newsroom newsroom;

    @Test
    void articlesWithoutCommonTagsAreRelatedByRareWords() {
        var articles = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < TOPICS.size(); i++) {
            for (var j = 0; j < TOPICS.get(i).size(); j++) {
                var texts = TOPICS.get(i).get(j).split("\\|");
                // The articles of a topic are not neighbours in time.
                articles.add(article("rw-%d-%d".formatted(i, j), "2025-0%d-1%dT08:00:00Z".formatted(j + 1, i % 10), "headline",
                        texts[0], "summary", texts[1], "section", "rw-all"));
            }
        }
        newsroom.write(articles);
        var unrelated = new ArrayList<String>();
        for (var i = 0; i < TOPICS.size(); i++) {
            for (var j = 0; j < TOPICS.get(i).size(); j++) {
                var topic = "rw-" + i;
                String id = given().get("/api/v1/articles/by-slug/" + topic + "-" + j).then().extract().path("id");
                List<String> related = given().get("/api/v1/articles/" + id + "/related?limit=1&fields=slug").then()
                        .statusCode(200).extract().path("data.slug");
                if (related.isEmpty() || !related.get(0).startsWith(topic + "-")) {
                    unrelated.add(topic + "-" + j + ": " + related);
                }
            }
        }
        assertThat(articles).hasSize(30);
        assertThat(unrelated).isEmpty();
    }
}
