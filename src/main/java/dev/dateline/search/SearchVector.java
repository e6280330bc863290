package dev.dateline.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.lucene.util.UnicodeUtil;

/**
 * Writes the tokens of an article as a value of PostgreSQL's type {@code tsvector}. The limits of the type are respected: what
 * exceeds them at the end of the article is not searched, and terms that are too long are not.
 */
public final class SearchVector {

    /** The weights of the parts of an article, the most important first. */
    public enum Weight {
        A, B, C, D
    }

    private static final int MAX_POSITION = 16_383;
    private static final int MAX_POSITIONS = 250;
    private static final int MAX_STEM_POSITIONS = 8;
    /** The limit is 1 MB. */
    private static final int MAX_BYTES = 1_000_000;
    private static final int MAX_BYTES_OF_TERM = 2_046;
    private static final int BYTES_OF_ENTRY = 8;
    private static final int BYTES_OF_POSITION = 2;
    private static final String UNDETERMINED = "und";
    static final String OF_SLUG = "slug~";
    /** Between parts, so that no phrase reaches across. */
    private static final int GAP = 10;

    private Analysis analysis;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private int position = 1;
    private int bytes;

    /** @param language BCP 47 */
    public SearchVector(String language) {
        this(Analysis.of(language));
        addMarker(analysis.language().marker());
    }

    private SearchVector(Analysis analysis) {
        this.analysis = analysis;
    }

    /** The name of a section, tag or author and its names in other languages. */
    public static String ofNames(String name, Collection<String> others) {
        var vector = new SearchVector(Analysis.of(UNDETERMINED)).add(Weight.C, name);
        others.forEach(other -> vector.add(Weight.C, other));
        return vector.toString();
    }

    static Set<String> termsOfName(String name) {
        return Analysis.of(UNDETERMINED).tokens(name).stream().map(Token::term).collect(Collectors.toSet());
    }

    /** What is added next is in another language (BCP 47). */
    public SearchVector in(String language) {
        analysis = Analysis.of(language);
        addMarker(analysis.language().marker());
        return this;
    }

    /** The words of a URL, separated by any punctuation. */
    public SearchVector addUrl(Weight weight, String url) {
        var words = new StringBuilder(url.length());
        url.codePoints().map(c -> Character.isLetterOrDigit(c) ? c : ' ').forEach(words::appendCodePoint);
        return add(weight, words.toString());
    }

    /** @param text null for none */
    public SearchVector add(Weight weight, String text) {
        if (text == null) {
            return this;
        }
        var last = position;
        for (var token : analysis.tokens(text)) {
            last = position + token.position();
            add(token.term(), weight, last);
        }
        position = last + GAP;
        return this;
    }

    /** A term without positions. */
    private void addMarker(String term) {
        entries.computeIfAbsent(term, Entry::new);
    }

    private void add(String term, Weight weight, int at) {
        var entry = entries.get(term);
        if (entry == null) {
            var length = UnicodeUtil.calcUTF16toUTF8Length(term, 0, term.length());
            var size = length + BYTES_OF_ENTRY;
            if (length > MAX_BYTES_OF_TERM || bytes + size > MAX_BYTES) {
                return;
            }
            bytes += size;
            entry = new Entry(term);
            entries.put(term, entry);
        }
        if (at <= MAX_POSITION && entry.takes(at) && bytes + BYTES_OF_POSITION <= MAX_BYTES) {
            entry.add(weight, at);
            bytes += BYTES_OF_POSITION;
        }
    }

    /** The words of the slug, which only editors search. */
    public SearchVector addSlug(String slug) {
        for (var word : slug.split("-")) {
            addMarker(OF_SLUG + word);
        }
        return this;
    }

    /** The text form of the value. */
    @Override
    public String toString() {
        var text = new StringBuilder(bytes * 2);
        entries.forEach((term, entry) -> {
            text.append(quote(term));
            entry.appendPositions(text);
            text.append(' ');
        });
        return text.toString();
    }

    static String quote(String term) {
        var escaped = term.indexOf('\'') < 0 && term.indexOf('\\') < 0 ? term
                : term.replace("\\", "\\\\").replace("'", "''");
        return '\'' + escaped + '\'';
    }

    private static final class Entry {

        private static final int BITS_OF_WEIGHT = 2;
        private static final int WEIGHT = (1 << BITS_OF_WEIGHT) - 1;
        private static final Weight[] WEIGHTS = Weight.values();

        private final String term;
        /** In order, with the ordinal of the weight in the last bits. */
        private char[] positions = new char[2];
        private int count;

        Entry(String term) {
            this.term = term;
        }

        boolean takes(int at) {
            return (count < MAX_STEM_POSITIONS || count < MAX_POSITIONS && term.indexOf('~') < 0)
                    && (count == 0 || positions[count - 1] >> BITS_OF_WEIGHT < at);
        }

        void add(Weight weight, int at) {
            if (count == positions.length) {
                positions = Arrays.copyOf(positions, 2 * count);
            }
            positions[count] = (char) (at << BITS_OF_WEIGHT | weight.ordinal());
            count++;
        }

        void appendPositions(StringBuilder text) {
            for (var i = 0; i < count; i++) {
                var weight = WEIGHTS[positions[i] & WEIGHT];
                text.append(i == 0 ? ':' : ',').append(positions[i] >> BITS_OF_WEIGHT).append(weight == Weight.D ? "" : weight);
            }
        }
    }
}
