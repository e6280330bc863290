package dev.dateline.editorial.article.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.body.Body;
import dev.dateline.body.block.Block;
import dev.dateline.body.text.Markdown;

/** Compares bodies by blocks, and changed blocks by the words of their Markdown, which can be equal, as of another language. */
public final class BodyDiff {

    private BodyDiff() {
    }

    /** All blocks of both bodies in order; empty if both are equal. A body may be null. */
    public static List<BlockChange> between(String before, String after) {
        var differences = Difference.between(blocks(before), blocks(after));
        if (differences.stream().allMatch(Difference::isEqual)) {
            return List.of();
        }
        return differences.stream().flatMap(difference -> difference.isEqual()
                ? difference.before().stream().map(BodyDiff::markdown)
                        .map(text -> new BlockChange(DiffKind.EQUAL, text, text, List.of()))
                : difference.pairs(BodyDiff::changed).stream()).toList();
    }

    private static List<Block> blocks(String html) {
        var blocks = html == null ? null : Body.parse(html).blocks();
        return blocks == null ? List.of() : blocks;
    }

    private static String markdown(Block block) {
        return block == null ? null : Markdown.of(List.of(block));
    }

    private static BlockChange changed(Block former, Block latter) {
        var before = markdown(former);
        var after = markdown(latter);
        return before == null ? new BlockChange(DiffKind.ADDED, null, after, List.of())
                : after == null ? new BlockChange(DiffKind.REMOVED, before, null, List.of())
                : new BlockChange(DiffKind.CHANGED, before, after, words(before, after));
    }

    private static List<WordChange> words(String before, String after) {
        return Difference.between(tokens(before), tokens(after)).stream().flatMap(difference -> difference.isEqual()
                ? Stream.of(new WordChange(DiffKind.EQUAL, String.join("", difference.before())))
                : Stream.of(new WordChange(DiffKind.REMOVED, String.join("", difference.before())),
                        new WordChange(DiffKind.ADDED, String.join("", difference.after())))
                        .filter(part -> !part.text().isEmpty()))
                .toList();
    }

    /** Words, spaces and other characters, which joined result in the text. */
    private static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < text.length();) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (i == text.length() || kind(character) != kind(text.codePointAt(i)) || kind(character) == 0) {
                tokens.add(text.substring(start, i));
                start = i;
            }
        }
        return tokens;
    }

    private static int kind(int character) {
        return Character.isLetterOrDigit(character) || Character.getType(character) == Character.NON_SPACING_MARK ? 1
                : Character.isWhitespace(character) ? 2 : 0;
    }

    public enum DiffKind {
        @JsonProperty("equal") EQUAL,
        @JsonProperty("added") ADDED,
        @JsonProperty("removed") REMOVED,
        @JsonProperty("changed") CHANGED
    }

    /** A block as Markdown; {@code words} is empty unless it changed. */
    public record BlockChange(DiffKind kind, String before, String after, List<WordChange> words) {
    }

    /** Consecutive words; never {@code CHANGED}. */
    public record WordChange(DiffKind kind, String text) {
    }
}
