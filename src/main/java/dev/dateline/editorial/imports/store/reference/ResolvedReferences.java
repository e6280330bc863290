package dev.dateline.editorial.imports.store.reference;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.dateline.editorial.article.Credit;
import dev.dateline.editorial.article.MediaUsage;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedArticle.AuthorReference;
import dev.dateline.editorial.imports.ImportedArticle.Usage;
import dev.dateline.vocabulary.AuthorRole;
import dev.dateline.vocabulary.UsageRole;

/** The references of an imported article, by id. */
public record ResolvedReferences(UUID section, List<UUID> sections, List<UUID> tags, List<Credit> authors,
        List<MediaUsage> media) {

    /** With placeholder ids, equal for equal references: the article can be checked before anything is created for it. */
    public static ResolvedReferences placeholders(ImportedArticle item) {
        return new ResolvedReferences(item.section() == null ? null : placeholder(item.section()),
                item.sections().stream().map(ResolvedReferences::placeholder).toList(),
                item.tags().stream().map(tag -> placeholder(tag.slug())).toList(),
                item.authors().stream().map(author -> credit(placeholder(author.slug()), author)).toList(),
                IntStream.range(0, item.media().size()).mapToObj(i -> {
                    var usage = item.media().get(i);
                    return usage(placeholder(usage.media() == null ? null : usage.media().label()), usage, i);
                }).toList());
    }

    static Credit credit(UUID id, AuthorReference author) {
        return new Credit(id, author.role() == null ? AuthorRole.WRITER : author.role());
    }

    static MediaUsage usage(UUID id, Usage usage, int position) {
        return new MediaUsage(id, role(usage, position), usage.caption(), usage.altText(), usage.credit());
    }

    static UsageRole role(Usage usage, int position) {
        if (usage.role() != null) {
            return usage.role();
        }
        return position == 0 ? UsageRole.LEAD : UsageRole.INLINE;
    }

    private static UUID placeholder(String key) {
        return UUID.nameUUIDFromBytes(String.valueOf(key).getBytes(StandardCharsets.UTF_8));
    }
}
