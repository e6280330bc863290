package dev.dateline.editorial.imports.store;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import dev.dateline.editorial.article.ArticleContent;
import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.PlainText;
import dev.dateline.editorial.content.VisibleText;
import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedArticle.AuthorReference;
import dev.dateline.editorial.imports.ImportedArticle.TagReference;
import dev.dateline.editorial.imports.ImportedArticle.Usage;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.ImportedSection;
import dev.dateline.editorial.imports.ImportedTag;

/**
 * What is checked before the body is sanitised and references are looked up, so that this work is bounded: the characters of
 * all texts, the length of the body, the number of references, and the properties that are not part of the content.
 */
@ApplicationScoped
class ItemRules {

    private final ContentRules rules;

    ItemRules(ContentRules rules) {
        this.rules = rules;
    }

    /** The entry with a storable item, or with the reasons why there is none. */
    PreparedEntry check(Entry entry, ImportOptions options) {
        try {
            var storable = StorableItem.of(entry);
            check(storable.item());
            return new PreparedEntry(storable, List.of(), storable.item() instanceof ImportedArticle article
                    ? new PreparedArticle(article, options.language()) : null);
        } catch (InvalidContent e) {
            return PreparedEntry.rejected(entry, rejections(entry, e));
        }
    }

    static List<Finding> rejections(Entry entry, InvalidContent e) {
        return e.violations().stream()
                .map(violation -> Finding.rejection(entry.line(), entry.item().label(), violation)).toList();
    }

    /** @throws InvalidContent with all violations */
    private void check(ImportedItem item) {
        if (item instanceof ImportedArticle article) {
            rules.check(new OfArticle(article.externalId(), article.body(), article.formerSlugs(), article.sections(),
                    article.tags(), article.authors(), article.media(), article.urls()));
        } else if (item instanceof ImportedSection section) {
            rules.check(new OfSection(section.formerPaths()));
        } else if (item instanceof ImportedTag tag) {
            rules.check(new OfTag(tag.formerSlugs()));
        }
    }

    private record OfArticle(@NotNull @VisibleText @PlainText(max = 300) String externalId,
            @Size(max = ArticleContent.MAX_BODY) String body,
            @Size(max = 100) List<@NotNull @VisibleText @PlainText(max = 200) String> formerSlugs,
            @Size(max = 100) List<@NotNull @VisibleText String> sections,
            @Size(max = 200) List<TagReference> tags,
            @Size(max = 100) List<AuthorReference> authors,
            @Size(max = 500) List<Usage> media,
            @Size(max = 20) List<@NotNull @VisibleText @PlainText(max = 2_000) String> urls) {
    }

    private record OfSection(@Size(max = 100) List<@NotNull @VisibleText @PlainText(max = 600) String> formerPaths) {
    }

    private record OfTag(@Size(max = 100) List<@NotNull @VisibleText @PlainText(max = 200) String> formerSlugs) {
    }
}
