package dev.dateline.delivery.suggestion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.article.search.WordRepository;
import dev.dateline.delivery.cache.Keys;
import dev.dateline.delivery.cache.ResponseKeys;
import dev.dateline.delivery.site.SiteUrls;
import dev.dateline.search.Completion;
import dev.dateline.search.Completion.Part;
import dev.dateline.search.Spelling;

/** Completes what readers type. */
@ApplicationScoped
public class SuggestionReader {

    private static final int MAX_PARTS = 6;

    private final SuggestionRepository repository;
    private final WordRepository words;
    private final SiteUrls urls;
    private final ResponseKeys keys;

    SuggestionReader(SuggestionRepository repository, WordRepository words, SiteUrls urls, ResponseKeys keys) {
        this.repository = repository;
        this.words = words;
        this.urls = urls;
        this.keys = keys;
    }

    /**
     * Sections, tags and authors with the typed words in their names, then the newest articles with them in the headline. At most
     * one statement for each word, two with a typing error, and two.
     *
     * @param limit of each kind
     */
    public List<Suggestion> suggest(String typed, int limit) {
        Stream.of(Keys.ARTICLES, Keys.SECTIONS, Keys.TAGS, Keys.AUTHORS).forEach(keys::add);
        var completion = Completion.of(typed);
        if (completion.parts().isEmpty()) {
            return List.of();
        }
        var suggestions = new ArrayList<Suggestion>();
        repository.listNamed(completion, limit).forEach(named -> suggestions.add(new Suggestion(named.kind(), named.name(),
                url(named))));
        var known = completion.parts().stream().limit(MAX_PARTS).map(this::known).toList();
        if (known.stream().noneMatch(List::isEmpty)) {
            repository.listArticles(known, limit).forEach(article -> suggestions.add(new Suggestion(SuggestionKind.ARTICLE,
                    article.headline(), urls.find(article.id(), article.slug(), article.language(), article.section())
                            .orElse("/api/v1/articles/by-slug/" + article.slug()))));
        }
        return suggestions;
    }

    /** The words that a part can stand for; with a typing error only if it stands for none without. */
    private List<String> known(Part part) {
        var exact = find(part.terms(), part.isBeginning());
        return exact.isEmpty() ? find(part.terms().stream().flatMap(term -> Spelling.variants(term).stream()).toList(),
                part.isBeginning()) : exact;
    }

    private List<String> find(Collection<String> terms, boolean asBeginnings) {
        return asBeginnings ? words.listBeginning(terms) : words.listUsed(terms);
    }

    private String url(SuggestionRepository.NamedResource named) {
        var id = named.id();
        var address = named.address();
        return switch (named.kind()) {
            case SECTION -> urls.ofSection(id, address).orElse("/api/v1/sections/by-path/" + address);
            case TAG -> urls.ofTag(id, address).orElse("/api/v1/tags/by-slug/" + address);
            case AUTHOR -> urls.ofAuthor(id, address).orElse("/api/v1/authors/by-slug/" + address);
            case ARTICLE -> throw new IllegalArgumentException(address);
        };
    }
}
