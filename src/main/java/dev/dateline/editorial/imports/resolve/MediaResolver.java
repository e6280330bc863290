package dev.dateline.editorial.imports.resolve;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;

import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.content.PlainText;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.content.VisibleText;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedArticle.Usage;
import dev.dateline.editorial.imports.ImportedAuthor;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.ImportedMedia;
import dev.dateline.editorial.imports.entry.EntryLog;
import dev.dateline.editorial.media.Media;
import dev.dateline.editorial.media.MediaContent;
import dev.dateline.editorial.media.MediaContent.CaptionContent;
import dev.dateline.editorial.media.MediaService;
import dev.dateline.vocabulary.LanguageChoice;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.UuidFormat;

/** Finds, creates and updates the media items of a batch. */
@ApplicationScoped
public class MediaResolver {

    private final MediaService media;
    private final ContentRules rules;

    MediaResolver(MediaService media, ContentRules rules) {
        this.media = media;
        this.rules = rules;
    }

    /**
     * @param articles whose usages are looked up
     * @param items of the batch, which can be media items and authors with portraits
     * @param language of captions, where neither the item nor the caption states one
     */
    public Batch preload(List<ImportedArticle> articles, List<ImportedItem> items, String language) {
        var used = articles.stream().flatMap(article -> article.media().stream()).map(Usage::media);
        var named =
                Stream.concat(used, ArticleReferences.instances(items, ImportedMedia.class)).filter(Objects::nonNull).toList();
        var portraits = ArticleReferences.instances(items, ImportedAuthor.class).map(ImportedAuthor::portrait);
        var ids = ArticleReferences.distinct(Stream.concat(portraits, named.stream().map(ImportedMedia::externalId)));
        var nameless = named.stream().filter(item -> item.externalId() == null).toList();
        var urls = ArticleReferences.distinct(nameless.stream().filter(item -> item.id() == null).map(ImportedMedia::url));
        var uuids = Stream.concat(nameless.stream().map(ImportedMedia::id).filter(Objects::nonNull),
                ids.stream().flatMap(id -> UuidFormat.parse(id).stream())).collect(Collectors.toSet());
        return new Batch(language, media.findAll(ids, Set.of()), media.findAll(Set.of(), urls), media.findByIds(uuids));
    }

    /** The media items known to a batch, by external id, and those without one by id or URL. */
    public final class Batch {

        private final String language;
        private final Map<String, Media> byId;
        private final Map<String, Media> byUrl;
        private final Map<UUID, Media> byUuid;
        private final Set<Media> arrived = new HashSet<>();

        private Batch(String language, Map<String, Media> byId, Map<String, Media> byUrl, Map<UUID, Media> byUuid) {
            this.language = language;
            this.byId = new HashMap<>(byId);
            this.byUrl = new HashMap<>(byUrl);
            this.byUuid = new HashMap<>(byUuid);
        }

        Set<UUID> ids() {
            return items().map(Media::id).collect(Collectors.toSet());
        }

        /** Checks what the usage of an article states about an item. */
        void check(ImportedMedia item) {
            if (item == null || item.label() == null) {
                throw new InvalidContent("externalId", "or a url or an id must be given");
            }
            if (item.url() != null) {
                media.check(inUsage(item, known(item)));
            } else if (known(item) == null) {
                if (item.externalId() == null) {
                    throw new InvalidContent("id", item.id().toString(), "is not the id of a media item");
                }
                rules.check(new ExternalId(item.externalId()));
            }
        }

        /** False if the item can only be resolved once a later line or file has created it. */
        boolean isKnown(ImportedMedia item) {
            return item.url() != null || known(item) != null;
        }

        /** The id of the item in the usage of an article. If the usage has a URL, the item is created or updated. */
        UUID id(ImportedMedia item, EntryLog log) {
            var known = known(item);
            if (item.url() != null) {
                put(known, item.id(), inUsage(item, known), log);
            }
            return known(item).id();
        }

        /**
         * The usage in an article that is not public. The known item may be public and other articles may use it, so texts
         * that differ from its own are stored in the usage only.
         */
        Usage unpublished(Usage usage, String articleLanguage) {
            var item = usage.media();
            var known = known(item);
            return known == null || item.url() == null ? usage
                    : UsageText.of(inUsage(item, known), articleLanguage)
                            .override(UsageText.of(known.content(), articleLanguage), usage);
        }

        Stream<Media> items() {
            return Stream.of(byId, byUrl, byUuid).flatMap(items -> items.values().stream());
        }

        /** The items that the batch created, or gave another URL. */
        public Collection<UUID> arrived() {
            return arrived.stream().map(Media::id).toList();
        }

        /** The portrait of an author; null if there is none, or none yet. */
        public UUID portrait(String externalId) {
            var known = externalId == null ? null
                    : byId.getOrDefault(externalId, UuidFormat.parse(externalId).map(byUuid::get).orElse(null));
            return known == null ? null : known.id();
        }

        public Saved<Media> save(ImportedMedia item, EntryLog log) {
            var content = item.content(language);
            log.check(violation -> violation, () -> media.check(content));
            log.rejectIfInvalid();
            return put(known(item), item.id(), content, log);
        }

        private Saved<Media> put(Media known, UUID id, MediaContent content, EntryLog log) {
            if (known != null) {
                if (!known.url().equals(content.url())) {
                    arrived.add(known);
                }
                return media.change(known, content);
            }
            var created = media.create(id, content);
            arrived.add(created);
            if (created.externalId() != null) {
                byId.put(created.externalId(), created);
            } else if (id != null) {
                byUuid.put(id, created);
            } else {
                byUrl.put(created.url(), created);
            }
            log.created(ResourceKind.MEDIA, created.externalId() != null ? created.externalId() : created.url());
            return new Saved<>(created, Outcome.CREATED);
        }

        private MediaContent inUsage(ImportedMedia item, Media known) {
            return known == null ? item.content(language)
                    : item.content(known.content());
        }

        private Media known(ImportedMedia item) {
            if (item.externalId() != null) {
                return byId.get(item.externalId());
            }
            return item.id() != null ? byUuid.get(item.id()) : byUrl.get(item.url());
        }
    }

    /** The texts of a media item for readers of one language; null where it has none. */
    private record UsageText(String caption, String altText, String credit) {

        static UsageText of(MediaContent media, String language) {
            var captions = media.captions().stream().sorted(Comparator.comparing(CaptionContent::language)).toList();
            var chosen = LanguageChoice.choose(captions, CaptionContent::language, language, media.defaultLanguage());
            return new UsageText(chosen.map(CaptionContent::text).orElse(null),
                    chosen.map(CaptionContent::altText).orElse(null),
                    chosen.map(CaptionContent::credit).or(() -> Optional.ofNullable(media.credit())).orElse(null));
        }

        /** The usage with those of these texts that differ from the known ones and that it does not override itself. */
        Usage override(UsageText known, Usage usage) {
            return new Usage(usage.media().reference(), usage.role(), different(usage.caption(), caption, known.caption),
                    different(usage.altText(), altText, known.altText), different(usage.credit(), credit, known.credit));
        }

        private static String different(String own, String text, String known) {
            return own != null || text == null || text.equals(known) ? own : text;
        }
    }

    private record ExternalId(@NotNull @VisibleText @PlainText(max = 300) String externalId) {
    }
}
