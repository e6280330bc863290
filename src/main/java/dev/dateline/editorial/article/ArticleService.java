package dev.dateline.editorial.article;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.body.BodyText;
import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.InvalidContent.Violation;
import dev.dateline.editorial.content.Violations;
import dev.dateline.editorial.locking.RowLockRepository;
import dev.dateline.security.ReservedNames;
import dev.dateline.vocabulary.UsageRole;
import dev.dateline.vocabulary.WireName;

/** Saves articles. Each save is validated and creates a revision. Callers provide the transaction. */
@ApplicationScoped
public class ArticleService {

    private final ArticleRepository articles;
    private final RevisionRepository revisions;
    private final SearchableTextRepository texts;
    private final RowLockRepository locks;
    private final ContentRules rules;
    private final Clock clock;

    ArticleService(ArticleRepository articles, RevisionRepository revisions, SearchableTextRepository texts,
            RowLockRepository locks, ContentRules rules, Clock clock) {
        this.articles = articles;
        this.revisions = revisions;
        this.texts = texts;
        this.locks = locks;
        this.rules = rules;
        this.clock = clock;
    }

    /** The known articles of these keys, by key. */
    public Map<String, Article> findAll(Collection<String> keys) {
        return articles.listByExternalIds(ArticleKey.externalIds(keys), ArticleKey.ids(keys)).stream()
                .collect(Collectors.toMap(article -> ArticleKey.of(article.id(), article.externalId()), Function.identity()));
    }

    /** The same without their content. */
    public Map<String, ImportedState> findImported(Collection<String> keys) {
        return articles.listImported(ArticleKey.externalIds(keys), ArticleKey.ids(keys)).stream()
                .collect(Collectors.toMap(article -> ArticleKey.of(article.id(), article.externalId()), Function.identity()));
    }

    /** Those of the ids that articles have. */
    public Set<UUID> takenIds(Collection<UUID> ids) {
        return articles.findTakenIds(ids);
    }

    public List<Article> listByIds(Collection<UUID> ids) {
        return articles.listByIds(ids);
    }

    /** The slugs that articles currently have. */
    public Set<String> takenSlugs(Collection<String> slugs) {
        return articles.findTakenSlugs(slugs);
    }

    /**
     * Creates an article.
     *
     * @param published whether it is stored as published; the caller publishes it in the same transaction
     * @throws InvalidContent naming the invalid properties; nothing is stored then
     */
    public Article create(ArticleContent content, BodyText body, boolean published, Origin origin) {
        var article = new Article(check(content), body.time(), ReservedNames.IMPORT, clock.instant());
        article.assign(origin.id());
        article.markImported(origin.externalId(), origin.fingerprint());
        if (published) {
            // Before it becomes persistent: Hibernate would insert a draft and update it.
            article.markPublished(clock.instant());
        }
        articles.persist(article);
        addRevision(article, body);
        return article;
    }

    /**
     * Creates a draft.
     *
     * @param externalId may be null
     * @param editor the name of an API key
     * @throws InvalidContent naming the invalid properties; nothing is stored then
     */
    public Article create(ArticleContent content, BodyText body, String externalId, String editor) {
        var article = new Article(check(content), body.time(), editor, clock.instant());
        lockReferences(content, null);
        article.identify(externalId);
        articles.persist(article);
        addRevision(article, body);
        return article;
    }

    /** Changes the content of the working copy; the public version stays as it is. If nothing differs, there is no new revision. */
    public void change(Article article, ArticleContent content, BodyText body, String externalId, String editor) {
        check(content);
        if (Objects.equals(externalId, article.externalId()) && content.differsOnlyInUpdateFrom(article.content())) {
            return;
        }
        lockReferences(content, article.content());
        article.change(content, body.time(), editor, clock.instant());
        article.identify(externalId);
        addRevision(article, body);
    }

    private void lockReferences(ArticleContent content, ArticleContent before) {
        locks.lockReferences(added(content, before, ArticleService::sections), added(content, before, ArticleContent::tagIds),
                added(content, before, some -> some.authors().stream().map(Credit::authorId).toList()),
                added(content, before, some -> some.media().stream().map(MediaUsage::mediaId).toList()));
    }

    private static List<UUID> sections(ArticleContent content) {
        return Stream.concat(Stream.ofNullable(content.sectionId()), content.sectionIds().stream()).toList();
    }

    private static Set<UUID> added(ArticleContent content, ArticleContent before,
            Function<ArticleContent, Collection<UUID>> references) {
        var added = new HashSet<>(references.apply(content));
        if (before != null) {
            added.removeAll(references.apply(before));
        }
        return added;
    }

    /**
     * Changes the content of the working copy, which the caller has compared; the public version stays as it is.
     *
     * @throws InvalidContent naming the invalid properties; nothing is stored then
     */
    public void change(Article article, ArticleContent content, BodyText body, Origin origin) {
        article.change(check(content), body.time(), ReservedNames.IMPORT, clock.instant());
        article.markImported(origin.externalId(), origin.fingerprint());
        addRevision(article, body);
    }

    /**
     * Imports content that does not differ from that of the working copy.
     *
     * @return whether there is a new revision nevertheless, because the article gets another external id
     */
    public boolean keep(Article article, BodyText body, Origin origin) {
        if (!Objects.equals(origin.externalId(), article.externalId())) {
            change(article, article.content(), body, origin);
            return true;
        }
        article.markImported(origin.externalId(), origin.fingerprint());
        return false;
    }

    /** Sends all changes so far to the database. */
    public void flush() {
        articles.flush();
    }

    private void addRevision(Article article, BodyText body) {
        var content = article.content();
        revisions.persist(new Revision(article, content));
        texts.save(article, SearchableText.vector(content, body.words()));
    }

    /** @throws InvalidContent naming the invalid properties */
    public ArticleContent check(ArticleContent content) {
        var violations = new Violations();
        violations.addAll(violations(content));
        violations.throwIfAny();
        return content;
    }

    public List<Violation> violations(ArticleContent content) {
        var violations = new Violations();
        violations.addAll(rules.violations(content));
        violations.addDuplicates("tags", content.tagIds());
        violations.addDuplicates("flags", content.details().flags());
        violations.addDuplicates("sections", content.sectionIds());
        violations.addDuplicates("authors", content.authors().stream().map(Credit::authorId).toList());
        var repeated = content.sectionId() == null ? -1 : content.sectionIds().indexOf(content.sectionId());
        if (repeated >= 0) {
            violations.add("sections[" + repeated + "]", null, "must not repeat the primary section");
        }
        for (var role : List.of(UsageRole.LEAD, UsageRole.SOCIAL)) {
            if (content.media().stream().filter(usage -> usage.role() == role).count() > 1) {
                violations.add("media", null,
                        "must have at most one item with the role " + WireName.of(role));
            }
        }
        content.dates().firstPublication()
                .ifPresent(first -> Correction.checkTimes(content.corrections(), first, violations, "corrections[%d].at"));
        return violations.list();
    }

    /**
     * Where an imported article comes from.
     *
     * @param id of a new article; null generates one
     * @param externalId null if the article is identified by its id
     * @param fingerprint of the item that was last imported
     */
    public record Origin(UUID id, String externalId, String fingerprint) {
    }
}
