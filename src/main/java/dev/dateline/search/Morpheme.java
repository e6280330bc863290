package dev.dateline.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * A meaningful part of a Japanese or Korean text, without particles and endings.
 *
 * @param base the form in the dictionary
 * @param isKnown whether the dictionary has it
 */
record Morpheme(String base, int start, int end, boolean isKnown) {

    /** Splits texts with the dictionary of a language, which is loaded with the first text. Not thread-safe. */
    interface Splitter {

        List<Morpheme> split(String text);
    }

    /** Null for other languages. */
    static Splitter splitter(Language language) {
        return language.isJapanese() ? new Japanese() : language.isKorean() ? new Korean() : null;
    }

    private abstract static class Dictionary implements Splitter {

        final Tokenizer tokenizer;
        final CharTermAttribute term;
        private final OffsetAttribute offsets;

        Dictionary(Tokenizer tokenizer) {
            this.tokenizer = tokenizer;
            this.term = tokenizer.addAttribute(CharTermAttribute.class);
            this.offsets = tokenizer.addAttribute(OffsetAttribute.class);
        }

        @Override
        public List<Morpheme> split(String text) {
            var found = new ArrayList<Morpheme>();
            tokenizer.setReader(new StringReader(text));
            try (tokenizer) {
                tokenizer.reset();
                while (tokenizer.incrementToken()) {
                    if (isMeaningful()) {
                        found.add(new Morpheme(Folding.fold(base()), offsets.startOffset(), offsets.endOffset(), isKnown()));
                    }
                }
                tokenizer.end();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return found;
        }

        abstract boolean isMeaningful();

        abstract String base();

        abstract boolean isKnown();
    }

    private static final class Japanese extends Dictionary {

        private static final char LONG_VOWEL = 'ー';
        /** A shorter word can need the long vowel at its end. */
        private static final int SHORTEST_WITHOUT_VOWEL = 4;

        private final org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute speech;
        private final BaseFormAttribute baseForm;
        private final ReadingAttribute reading;

        Japanese() {
            super(new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.SEARCH));
            this.speech = tokenizer.addAttribute(org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute.class);
            this.baseForm = tokenizer.addAttribute(BaseFormAttribute.class);
            this.reading = tokenizer.addAttribute(ReadingAttribute.class);
        }

        /** Particles and auxiliary verbs are not. */
        @Override
        boolean isMeaningful() {
            return !speech.getPartOfSpeech().startsWith("助");
        }

        @Override
        String base() {
            var base = baseForm.getBaseForm() == null ? term.toString() : baseForm.getBaseForm();
            var last = base.length() - 1;
            return last + 1 >= SHORTEST_WITHOUT_VOWEL && base.charAt(last) == LONG_VOWEL ? base.substring(0, last) : base;
        }

        @Override
        boolean isKnown() {
            return reading.getReading() != null;
        }
    }

    private static final class Korean extends Dictionary {

        /** The longest first. The dictionary takes some short nouns with a particle for another word. */
        private static final List<String> PARTICLES = List.of("에서는", "으로는", "에서", "에게", "한테", "까지", "부터", "으로", "처럼",
                "보다", "마다", "이나", "은", "는", "이", "가", "을", "를", "의", "에", "로", "와", "과", "도", "만");
        private static final int SHORTEST = 2;

        private final PartOfSpeechAttribute speech;

        Korean() {
            super(new KoreanTokenizer());
            this.speech = tokenizer.addAttribute(PartOfSpeechAttribute.class);
        }

        @Override
        public List<Morpheme> split(String word) {
            var found = super.split(word);
            PARTICLES.stream().filter(word::endsWith).map(particle -> word.substring(0, word.length() - particle.length()))
                    .filter(noun -> noun.length() >= SHORTEST && found.stream().noneMatch(part -> part.base().equals(noun)))
                    .findFirst().ifPresent(noun -> found.add(new Morpheme(Folding.fold(noun), 0, noun.length(), false)));
            return found;
        }

        @Override
        boolean isMeaningful() {
            return !KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS.contains(speech.getLeftPOS());
        }

        @Override
        String base() {
            return term.toString();
        }

        @Override
        boolean isKnown() {
            return true;
        }
    }
}
