package dev.dateline.editorial.article.v1;

import java.util.List;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.article.diff.BodyDiff;
import dev.dateline.editorial.article.diff.BodyDiff.BlockChange;
import dev.dateline.editorial.article.diff.BodyDiff.DiffKind;
import dev.dateline.editorial.article.diff.BodyDiff.WordChange;

@Schema(name = "ArticleDiff", description = "What differs between two revisions of an article.")
record RevisionDiff(
        @Schema(required = true, description = "Number of the earlier revision.", examples = "1") int from,
        @Schema(required = true, description = "Number of the later revision.", examples = "2") int to,
        @Schema(required = true,
                description = "Properties that differ, except the body, in alphabetical order.") List<Property> properties,
        @Schema(required = true,
                description = "All blocks of both bodies in order; empty if the bodies do not differ.") List<BlockDiff> body) {

    private static final String BODY = "body";

    static RevisionDiff of(int from, JsonNode before, int to, JsonNode after) {
        var names = new TreeSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.remove(BODY);
        return new RevisionDiff(from, to,
                names.stream().filter(name -> !before.path(name).equals(after.path(name)))
                        .map(name -> new Property(name, before.get(name), after.get(name))).toList(),
                BodyDiff.between(before.path(BODY).textValue(), after.path(BODY).textValue()).stream().map(BlockDiff::of)
                        .toList());
    }

    @Schema(name = "ArticlePropertyDiff", description = "A property that differs.")
    record Property(
            @Schema(required = true, description = "Name of the property.", examples = "headline") String name,
            @Schema(required = true, description = "The earlier value, of the type of the property.") Object before,
            @Schema(required = true, description = "The later value.") Object after) {
    }

    @Schema(name = "ArticleBlockDiff", description = "A block of the body, as Markdown.")
    record BlockDiff(
            @Schema(required = true, description = "What happened to the block.") DiffKind change,
            @Schema(required = true, nullable = true, description = "The earlier block; null if it was added.",
                    examples = "The first boat left at seven.") String before,
            @Schema(required = true, nullable = true, description = "The later block; null if it was removed.",
                    examples = "The first boat left at six.") String after,
            @Schema(required = true, description = "Words of a changed block; empty for other blocks.") List<WordDiff> words) {

        static BlockDiff of(BlockChange block) {
            return new BlockDiff(block.kind(), block.before(), block.after(), block.words().stream().map(WordDiff::of).toList());
        }
    }

    @Schema(name = "ArticleWordDiff", description = "Consecutive words with the spaces between them.")
    record WordDiff(
            @Schema(required = true, description = "`equal`, `added` or `removed`.") DiffKind change,
            @Schema(required = true, description = "The words.", examples = "six") String text) {

        static WordDiff of(WordChange words) {
            return new WordDiff(words.kind(), words.text());
        }
    }
}
