package dev.dateline.editorial.imports.entry;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.body.ArticleLinks;
import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.InvalidContent.Violation;
import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.http.proxy.ServiceUrls;

/**
 * What is checked before the body is sanitised and references are looked up, so that this work is bounded: the characters of
 * all texts, the length of the body, the number of references, and the properties that are not part of the content.
 */
@ApplicationScoped
public class ItemRules {

    private final ContentRules rules;
    private final Set<String> servers;

    ItemRules(ContentRules rules, ServiceUrls urls) {
        this.rules = rules;
        this.servers = ArticleLinks.servers(urls.list());
    }

    /** The entry with a storable item, and with the reasons if it is rejected. */
    public PreparedEntry check(Entry read, ImportOptions options) {
        var storable = StorableItem.of(read);
        var entry = storable.with(storable.item(), Stream.concat(rules.violations(storable.item()).stream(),
                missingKey(storable.item()).stream())
                .map(violation -> Finding.rejection(read.line(), storable.item().label(), violation)).toList());
        return new PreparedEntry(entry, entry.item() instanceof ImportedArticle article
                ? new PreparedArticle(entry.isRejected() ? article.limited() : article, options.language(), servers) : null);
    }

    private static Optional<Violation> missingKey(ImportedItem item) {
        return item instanceof ImportedArticle article && article.key() == null
                ? Optional.of(new Violation("externalId", "must be given")) : Optional.empty();
    }
}
