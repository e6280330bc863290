package dev.dateline.delivery.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.article.search.WordRepository;
import dev.dateline.delivery.cache.Keys;
import dev.dateline.delivery.cache.ResponseKeys;
import dev.dateline.delivery.site.SiteUrls;
import dev.dateline.search.Completion;
import dev.dateline.search.Completion.Part;

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
     * three statements, or six with a typing error.
     *
     * @param limit of each kind
     */
    public List<Suggestion> suggest(String typed, int limit) {
        Stream.of(Keys.ARTICLES, Keys.SECTIONS, Keys.TAGS, Keys.AUTHORS).forEach(keys::add);
        var completion = Completion.of(typed);
        if (completion.parts().isEmpty()) {
            return List.of();
        }
        var parts = completion.parts().stream().distinct().limit(MAX_PARTS).toList();
        var known = words.find(parts);
        var misspelt = parts.stream().filter(part -> known.get(part).isEmpty())
                .collect(Collectors.toMap(Function.identity(), Part::misspelt));
        var similar = words.find(misspelt.values());
        misspelt.forEach((part, variants) -> known.put(part, similar.get(variants)));
        var suggestions = new ArrayList<Suggestion>();
        listNamed(completion, misspelt, limit).forEach(named -> suggestions.add(new Suggestion(named.kind(), named.name(),
                url(named))));
        if (known.values().stream().noneMatch(List::isEmpty)) {
            repository.listArticles(known, misspelt.keySet(), limit)
                    .forEach(article -> suggestions.add(new Suggestion(SuggestionKind.ARTICLE,
                            article.headline(), urls.find(article.id(), article.slug(), article.language(), article.section())
                                    .orElse("/api/v1/articles/by-slug/" + article.slug()))));
        }
        return suggestions;
    }

    /** Typing errors are tolerated only if no name has the words as typed, and only in words that no headline has. */
    private List<SuggestionRepository.NamedResource> listNamed(Completion typed, Map<Part, Part> misspelt, int limit) {
        var exact = repository.listNamed(typed, limit);
        if (!exact.isEmpty() || misspelt.isEmpty()) {
            return exact;
        }
        var known = repository.findTermsOfNames(misspelt.values());
        return known.isEmpty() ? List.of() : repository.listNamed(typed.tolerating(misspelt, known), limit);
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
