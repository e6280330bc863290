package dev.dateline.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Generated articles in the format JSON Lines, the same ones in each run: 200 to 900 words, published within eight years, in a tree
 * of sections, with tags and authors of which few are frequent and many rare. Most have a lead image with a caption. Each article is
 * computed from its number alone, so that a corpus of any size needs no memory.
 */
final class Corpus {

    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final Instant NEWEST = Instant.parse("2026-01-01T00:00:00Z");
    private static final int DAYS = 8 * 365;
    private static final int TAGS = 1_500;
    private static final int AUTHORS = 250;
    private static final List<String> RARER_TYPES = List.of("opinion", "analysis", "interview", "gallery", "live", "factbox");

    private final ObjectMapper mapper = new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY);
    private final int size;
    private final Vocabulary vocabulary;
    private final List<Section> sections = new ArrayList<>();
    private final List<Named> tags = new ArrayList<>();
    private final List<Named> authors = new ArrayList<>();
    private final Skew sectionSkew;
    private final Skew tagSkew = new Skew(TAGS, 10);
    private final Skew authorSkew = new Skew(AUTHORS, 20);

    Corpus(int size) {
        this.size = size;
        var random = new Random(SEED);
        vocabulary = new Vocabulary(random);
        var rank = 2_000;
        for (var root = 0; root < 8; root++) {
            var path = addSection("", root, rank++);
            for (var child = 0; child < 3 + root % 3; child++) {
                var childPath = addSection(path + "/", child, rank++);
                for (var grandchild = 0; grandchild < child % 3; grandchild++) {
                    addSection(childPath + "/", grandchild, rank++);
                }
            }
        }
        sectionSkew = new Skew(sections.size(), 6);
        for (var i = 0; i < TAGS; i++, rank++) {
            tags.add(new Named("tag", vocabulary.ofRank(rank), Vocabulary.capitalised(vocabulary.ofRank(rank))));
        }
        for (var i = 0; i < AUTHORS; i++) {
            var first = vocabulary.ofRank(rank++);
            var last = vocabulary.ofRank(rank++);
            authors.add(new Named("author", first + "-" + last,
                    Vocabulary.capitalised(first) + " " + Vocabulary.capitalised(last)));
        }
    }

    private String addSection(String parent, int position, int rank) {
        var name = vocabulary.ofRank(rank);
        sections.add(new Section("section", parent + name, Vocabulary.capitalised(name), position));
        return parent + name;
    }

    int size() {
        return size;
    }

    /** The root section with the most articles. */
    String largestSection() {
        return sections.get(0).path();
    }

    String mostFrequentTag() {
        return tags.get(0).slug();
    }

    /** Occurs in about every third article. */
    String frequentWord() {
        return vocabulary.ofRank(100);
    }

    /** Occurs in about three of a thousand articles. */
    String rareWord() {
        return vocabulary.ofRank(15_000);
    }

    /** @return the number of lines */
    int write(Path file) throws IOException {
        try (var lines = Files.newBufferedWriter(file)) {
            for (var section : sections) {
                write(lines, section);
            }
            for (var tag : tags) {
                write(lines, tag);
            }
            for (var author : authors) {
                write(lines, author);
            }
            for (var number = 0; number < size; number++) {
                write(lines, article(number, ""));
            }
        }
        return sections.size() + tags.size() + authors.size() + size;
    }

    private void write(BufferedWriter lines, Object item) throws IOException {
        lines.write(mapper.writeValueAsString(item));
        lines.write('\n');
    }

    String slug(int number) {
        return article(number, "").slug();
    }

    /** The line of an article whose headline ends with the addition. */
    String changed(int number, String addition) {
        try {
            return mapper.writeValueAsString(article(number, addition)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A draft for the management API, with the same texts and references as an article, but without media. */
    String draft(int number) {
        var article = article(number, "");
        try {
            return mapper.writeValueAsString(new Draft(article.type(), article.language(), article.slug(), article.headline(),
                    article.summary(), article.body(), new SectionPath(article.section()), article.tags(), article.authors()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Article article(int number, String addition) {
        var random = new Random((number + 1) * SEED);
        var headline = vocabulary.phrase(random, 5 + random.nextInt(6));
        return new Article("bench-" + number,
                random.nextInt(5) > 0 ? "article" : RARER_TYPES.get(random.nextInt(RARER_TYPES.size())), "published", "en",
                headline.toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + number, headline + addition,
                vocabulary.sentences(random, 15 + random.nextInt(20)), body(random),
                sections.get(sectionSkew.pick(random)).path(), some(tags, tagSkew, 1 + random.nextInt(5), random),
                some(authors, authorSkew, random.nextInt(6) > 0 ? 1 : 2, random),
                random.nextInt(5) > 0 ? List.of(new Usage(image(number, random))) : List.of(),
                NEWEST.minus(random.nextInt(DAYS * 86_400), ChronoUnit.SECONDS).toString());
    }

    private static List<Reference> some(List<Named> all, Skew skew, int count, Random random) {
        var picked = new LinkedHashSet<Reference>();
        while (picked.size() < count) {
            picked.add(new Reference(all.get(skew.pick(random)).slug()));
        }
        return List.copyOf(picked);
    }

    private Image image(int number, Random random) {
        return new Image("bench-image-" + number, "https://images.example/" + number + ".jpg", 1600, 900 + random.nextInt(300),
                "Photo: " + authors.get(authorSkew.pick(random)).name(),
                List.of(new Caption("en", vocabulary.sentences(random, 10 + random.nextInt(15)),
                        vocabulary.phrase(random, 7))));
    }

    private String body(Random random) {
        var html = new StringBuilder();
        var rest = 200 + random.nextInt(701);
        for (var paragraph = 1; rest > 0; paragraph++) {
            if (paragraph % 5 == 0 && rest > 4) {
                html.append("<h2>").append(vocabulary.phrase(random, 4)).append("</h2>\n");
                rest -= 4;
            }
            var length = Math.min(rest, 35 + random.nextInt(60));
            var element = random.nextInt(12) > 0 ? "p" : "blockquote";
            html.append('<').append(element).append('>').append(vocabulary.sentences(random, length))
                    .append("</").append(element).append(">\n");
            rest -= length;
        }
        return html.toString();
    }

    private record Section(String kind, String path, String name, int position) {
    }

    private record Named(String kind, String slug, String name) {
    }

    private record Article(String externalId, String type, String status, String language, String slug, String headline,
            String summary, String body, String section, List<Reference> tags, List<Reference> authors, List<Usage> media,
            String publishedAt) {
    }

    private record Draft(String type, String language, String slug, String headline, String summary, String body,
            SectionPath section, List<Reference> tags, List<Reference> authors) {
    }

    private record SectionPath(String path) {
    }

    private record Reference(String slug) {
    }

    private record Usage(Image media) {
    }

    private record Image(String externalId, String url, int width, int height, String credit, List<Caption> captions) {
    }

    private record Caption(String language, String text, String altText) {
    }
}
