package dev.dateline.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query with the operators of web search engines: words, {@code "a phrase"}, {@code or}, {@code -excluded}.
 *
 * @param branches of which an article matches at least one
 */
public record SearchQuery(List<Branch> branches) {

    /** Words after these are ignored. */
    private static final int MAX_TERMS = 40;
    /** The index reads an entry for each of them and each article: a fifth of a second for twelve in a million articles. */
    private static final int MAX_REQUIRED = 12;

    /** All required terms and none of the excluded ones. */
    record Branch(List<QueryTerm> required, List<QueryTerm> excluded) {
    }

    public static SearchQuery parse(String text) {
        return new QueryParser(text).parse();
    }

    /** Whether there is nothing to search, such as for punctuation. */
    public boolean isEmpty() {
        return branches.isEmpty();
    }

    /** Whether a part of the query contains only exclusions. */
    public boolean excludesOnly() {
        return branches.stream().anyMatch(branch -> branch.required().isEmpty());
    }

    /** Each required term as written, then each excluded one, in the syntax of {@code tsquery}, for names of tags and authors. */
    public List<String> names() {
        return Stream.concat(required(), branches.stream().flatMap(branch -> branch.excluded().stream()))
                .map(term -> any(term.written())).toList();
    }

    Stream<QueryTerm> required() {
        return branches.stream().flatMap(branch -> branch.required().stream());
    }

    /**
     * The query for texts in some languages.
     *
     * @param languages BCP 47
     * @param named the filters, such as {@code tag:} with an id, of the tags and authors with each of {@link #names}
     */
    public TextMatch in(Collection<String> languages, Map<Integer, Set<String>> named) {
        var analyses = languages.stream().map(Language::of).distinct().map(language -> Analysis.of(language.code())).toList();
        var alternatives = required().map(term -> term.alternatives(analyses)).toList();
        var isExcluding = branches.stream().anyMatch(branch -> !branch.excluded().isEmpty());
        var isChecked = isExcluding
                || required().anyMatch(term -> term.words().size() > 1);
        var highlighted = alternatives.stream().flatMap(List::stream).distinct().toList();
        var widest = alternatives.stream().mapToInt(SearchQuery::countTerms).max().orElse(1);
        var exact = match(analyses, alternatives, named, true, true);
        return new TextMatch(exact, isChecked ? match(analyses, alternatives, named, false, false) : null,
                isExcluding ? match(analyses, alternatives, named, true, false) : exact, asWritten(), phrase(), highlighted,
                widest);
    }

    /**
     * @param exactly whether quotations matter
     * @param excluding whether excluded words matter
     */
    private String match(List<Analysis> languages, List<List<List<Sequence>>> alternatives, Map<Integer, Set<String>> named,
            boolean exactly, boolean excluding) {
        var matches = new ArrayList<String>();
        var first = 0;
        var firstExcluded = alternatives.size();
        for (var branch : branches) {
            var match = required(branch, languages, alternatives, named, first, exactly);
            matches.add("(" + (excluding ? match + excluded(branch, languages, named, firstExcluded) : match) + ")");
            first += branch.required().size();
            firstExcluded += branch.excluded().size();
        }
        return String.join(" | ", matches);
    }

    /**
     * @param alternatives of all required terms of the query
     * @param first the index of the first one of the branch
     */
    private static String required(Branch branch, List<Analysis> languages, List<List<List<Sequence>>> alternatives,
            Map<Integer, Set<String>> named, int first, boolean exactly) {
        var stopWords = branch.required().stream().map(term -> term.stopWordIn(languages)).toList();
        var optional = languages.stream().map(Analysis::language)
                .filter(language -> !stopWords.stream().allMatch(all -> all.contains(language))).collect(Collectors.toSet());
        var all = new ArrayList<String>();
        for (var i = 0; i < branch.required().size(); i++) {
            var term = branch.required().get(i);
            var any = new ArrayList<String>();
            any.add(any(alternatives.get(first + i), exactly || term.words().size() == 1));
            addNamed(named, first + i, any);
            if (!term.isInCapitals()) {
                stopWords.get(i).stream().filter(optional::contains).map(Language::marker).sorted()
                        .forEach(marker -> any.add(SearchVector.quote(marker)));
            }
            all.add("(" + String.join(" | ", any) + ")");
        }
        return String.join(" & ", all);
    }

    /** @param first the index of the first excluded term of the branch in {@link #names} */
    private static String excluded(Branch branch, List<Analysis> languages, Map<Integer, Set<String>> named, int first) {
        var all = new StringBuilder();
        for (var i = 0; i < branch.excluded().size(); i++) {
            var any = new ArrayList<String>();
            any.add(any(branch.excluded().get(i).alternatives(languages)));
            addNamed(named, first + i, any);
            all.append(" & !(").append(String.join(" | ", any)).append(')');
        }
        return all.toString();
    }

    private static void addNamed(Map<Integer, Set<String>> named, int index, List<String> any) {
        named.getOrDefault(index, Set.of()).forEach(name -> any.add(SearchVector.quote(filterTerm(name))));
    }

    /**
     * The query for editors, in the syntax of {@code tsquery}: each word, or a stem, or the beginning of a word or of a word of the
     * slug. Empty if there is nothing to search for.
     */
    public static Optional<String> forEditors(String text) {
        var query = parse(text);
        if (query.isEmpty() || query.excludesOnly()) {
            return Optional.empty();
        }
        var languages = Stream.concat(Stream.of("ja", "ko"), Stemmer.languages().stream()).map(Analysis::of).toList();
        return Optional.of(query.branches.stream().map(branch -> {
            var all = branch.required().stream().map(term -> "(" + any(term.alternatives(languages)) + beginnings(term) + ")");
            var none = branch.excluded().stream().map(term -> "!(" + any(term.alternatives(languages)) + ")");
            return Stream.concat(all, none).collect(Collectors.joining(" & ", "(", ")"));
        }).collect(Collectors.joining(" | ")));
    }

    private static String beginnings(QueryTerm term) {
        return term.forms().stream().map(beginning -> " | " + Sequence.of(Set.of(beginning + Sequence.ANY_END,
                SearchVector.OF_SLUG + beginning + Sequence.ANY_END)).toTsquery()).collect(Collectors.joining());
    }

    /**
     * The term that an article has for what lists are filtered by.
     *
     * @param filter such as {@code tag:} with an id, or {@code type:LIVE}
     */
    public static String filterTerm(String filter) {
        return "@" + filter;
    }

    /** Terms without stems, and abbreviations; they rank higher. */
    private String asWritten() {
        return required().flatMap(term -> Stream.concat(Stream.of(any(term.written())),
                term.isInCapitals() ? Stream.of(any(List.of(List.of(
                        Sequence.of(QueryTerm.abbreviations(WordForms.of(term.words().get(0)))))))) : Stream.empty()))
                .collect(Collectors.joining(" | "));
    }

    /** All words of the query in sequence; null for a single one. */
    private String phrase() {
        var phrases = branches.stream().filter(branch -> branch.required().size() > 1)
                .map(branch -> new QueryTerm(branch.required().stream().flatMap(term -> term.words().stream()).toList(), true,
                        false))
                .map(term -> any(term.written())).filter(phrase -> !phrase.isEmpty()).toList();
        return phrases.isEmpty() ? null : String.join(" | ", phrases);
    }

    private static int countTerms(List<List<Sequence>> alternatives) {
        return alternatives.stream().mapToInt(all -> all.stream().mapToInt(sequence -> sequence.slots().get(0).terms().size())
                .max().orElse(0)).sum();
    }

    private static String any(List<List<Sequence>> alternatives) {
        return any(alternatives, true);
    }

    private static String any(List<List<Sequence>> alternatives, boolean inSequence) {
        return alternatives.stream()
                .map(all -> all.stream().map(each -> each.toTsquery(inSequence)).collect(Collectors.joining(" & ", "(", ")")))
                .collect(Collectors.joining(" | "));
    }

    /** Reads the operators. */
    private static final class QueryParser {

        private final String text;
        private final boolean isInCapitals;
        private final List<Branch> branches = new ArrayList<>();
        private List<QueryTerm> required = new ArrayList<>();
        private List<QueryTerm> excluded = new ArrayList<>();
        private int terms;
        private int allRequired;

        QueryParser(String text) {
            this.text = text;
            // Somebody with the shift lock on does not look for abbreviations.
            this.isInCapitals = text.codePoints().noneMatch(Character::isLowerCase)
                    && Word.split(text).stream().filter(word -> word.text().codePoints().anyMatch(Character::isUpperCase))
                            .count() > 1;
        }

        SearchQuery parse() {
            for (var next = 0; next < text.length();) {
                var c = text.charAt(next);
                if (Character.isWhitespace(c)) {
                    next++;
                    continue;
                }
                var isExcluded = c == '-' && next + 1 < text.length() && !Character.isWhitespace(text.charAt(next + 1));
                var start = isExcluded ? next + 1 : next;
                if (text.charAt(start) == '"') {
                    var end = text.indexOf('"', start + 1);
                    next = end < 0 ? text.length() : end + 1;
                    addPhrase(start + 1, end < 0 ? text.length() : end, isExcluded);
                } else {
                    next = endOfWord(start);
                    var word = text.substring(start, next);
                    if (!isExcluded && word.toLowerCase(Locale.ROOT).equals("or")) {
                        endBranch();
                    } else if (!isConjunction(word, next)) {
                        addWords(start, next, isExcluded);
                    }
                }
            }
            endBranch();
            return new SearchQuery(branches);
        }

        /** Whether it is AND between words, of which all count anyway. */
        private boolean isConjunction(String word, int end) {
            return word.equals("AND") && !isInCapitals && !required.isEmpty() && end < text.length();
        }

        private int endOfWord(int start) {
            var end = start;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))
                    && !(text.charAt(end) == '"' && end > start)) {
                end++;
            }
            return end;
        }

        private void addPhrase(int start, int end, boolean isExcluded) {
            var words = searched(start, end);
            if (!words.isEmpty()) {
                add(new QueryTerm(words, true, false), isExcluded);
            }
        }

        private void addWords(int start, int end, boolean isExcluded) {
            var syllables = new ArrayList<Word>();
            for (var word : searched(start, end)) {
                if (word.script() == Word.Script.SYLLABLE) {
                    syllables.add(word);
                } else {
                    addSyllables(syllables, isExcluded);
                    if (!Analysis.isParticle(text.substring(start, word.start()), word.text())) {
                        add(new QueryTerm(List.of(word), false, !isInCapitals && word.isInCapitals()), isExcluded);
                    }
                }
            }
            addSyllables(syllables, isExcluded);
        }

        /** Symbols do not count beside words: a text can be about euros without €. */
        private List<Word> searched(int start, int end) {
            var words = Word.split(text.substring(start, end)).stream().map(word -> word.moved(start)).toList();
            var others = words.stream().filter(word -> word.script() != Word.Script.SYMBOL).toList();
            return others.isEmpty() ? words : others;
        }

        private static boolean isSymbol(QueryTerm term) {
            return !term.isPhrase() && term.words().get(0).script() == Word.Script.SYMBOL;
        }

        private void addSyllables(List<Word> syllables, boolean isExcluded) {
            if (!syllables.isEmpty()) {
                add(new QueryTerm(List.copyOf(syllables), true, false), isExcluded);
                syllables.clear();
            }
        }

        private void add(QueryTerm term, boolean isExcluded) {
            var fits = terms < MAX_TERMS && (isExcluded || allRequired < MAX_REQUIRED);
            if (fits && !term.written().isEmpty()) {
                terms++;
                allRequired += isExcluded ? 0 : 1;
                (isExcluded ? excluded : required).add(term);
            }
        }

        private void endBranch() {
            if (!required.stream().allMatch(QueryParser::isSymbol)) {
                required.removeIf(QueryParser::isSymbol);
            }
            if (!required.isEmpty() || !excluded.isEmpty()) {
                branches.add(new Branch(required, excluded));
            }
            required = new ArrayList<>();
            excluded = new ArrayList<>();
        }
    }
}
