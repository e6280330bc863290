package dev.dateline.editorial.event;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import org.hibernate.Interceptor;
import org.hibernate.type.Type;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;

import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.author.Author;
import dev.dateline.editorial.collection.ArticleCollection;
import dev.dateline.editorial.job.Job;
import dev.dateline.editorial.media.Caption;
import dev.dateline.editorial.media.Media;
import dev.dateline.editorial.section.Section;
import dev.dateline.editorial.tag.Tag;
import dev.dateline.editorial.webhook.Webhook;
import dev.dateline.security.ApiKey;

/** Records the writes of entities, which Hibernate reports when it flushes them. */
@PersistenceUnitExtension
@ApplicationScoped
class EntityWrites implements Interceptor {

    static final Map<Class<?>, EventSubject> RECORDED = Map.of(Article.class, EventSubject.ARTICLE, Section.class,
            EventSubject.SECTION, Tag.class, EventSubject.TAG, Author.class, EventSubject.AUTHOR, Media.class, EventSubject.MEDIA,
            Caption.class, EventSubject.CAPTION, ArticleCollection.class, EventSubject.COLLECTION, ApiKey.class, EventSubject.KEY,
            Job.class, EventSubject.JOB, Webhook.class, EventSubject.WEBHOOK);

    private static final String VERSION = "version";
    private static final Set<String> REVOKED = Set.of("revokedAt");

    private final Instance<EventLog> log;

    /** @param log needs the persistence unit, which needs this class */
    EntityWrites(Instance<EventLog> log) {
        this.log = log;
    }

    @Override
    public boolean onPersist(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        var subject = RECORDED.get(entity.getClass());
        if (subject != null) {
            record(EventAction.CREATED, subject, id, null, version(state, names));
            if (entity instanceof Article article && article.status() == ArticleStatus.PUBLISHED) {
                record(EventAction.PUBLISHED, subject, id, null, article.version());
            }
        }
        return false;
    }

    @Override
    public boolean onFlushDirty(Object entity, Object id, Object[] state, Object[] before, String[] names, Type[] types) {
        var subject = RECORDED.get(entity.getClass());
        if (subject == null || before == null) {
            return false;
        }
        var change = new Change(before, state, names);
        if (entity instanceof Article) {
            change(change, (UUID) id);
        } else if (entity instanceof ApiKey) {
            if (change.concernsOneOf(REVOKED)) {
                record(EventAction.REVOKED, subject, id, null, null);
            }
        } else if (change.isAny()) {
            var version = (Integer) change.before(VERSION);
            record(EventAction.CHANGED, subject, id, version, version == null ? null : version + 1);
        }
        return false;
    }

    private void change(Change change, UUID id) {
        var from = (Integer) change.before(VERSION);
        var to = (Integer) change.after(VERSION);
        if (!Objects.equals(from, to)) {
            record(EventAction.CHANGED, EventSubject.ARTICLE, id, from, to);
        }
        var status = (ArticleStatus) change.after("status");
        var former = (ArticleStatus) change.before("status");
        if (status != former || change.concernsOneOf(status == ArticleStatus.PUBLISHED ? Set.of("publishedVersion")
                : status == ArticleStatus.SCHEDULED ? Set.of("scheduledAt") : Set.of())) {
            record(action(former, status), EventSubject.ARTICLE, id, to, to);
        }
    }

    private static EventAction action(ArticleStatus former, ArticleStatus status) {
        if (former == ArticleStatus.TRASHED && status != ArticleStatus.PUBLISHED && status != ArticleStatus.SCHEDULED) {
            return EventAction.RESTORED;
        }
        return switch (status) {
            case DRAFT -> EventAction.RETURNED;
            case REVIEW -> EventAction.SUBMITTED;
            case SCHEDULED -> EventAction.SCHEDULED;
            case PUBLISHED -> EventAction.PUBLISHED;
            case UNPUBLISHED -> former == ArticleStatus.PUBLISHED ? EventAction.UNPUBLISHED : EventAction.RETURNED;
            case TRASHED -> EventAction.TRASHED;
        };
    }

    @Override
    public void onRemove(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        var subject = RECORDED.get(entity.getClass());
        if (subject != null) {
            record(EventAction.DELETED, subject, id, version(state, names), null);
        }
    }

    private void record(EventAction action, EventSubject subject, Object id, Integer before, Integer after) {
        log.get().record(action, subject, (UUID) id, before, after);
    }

    private static Integer version(Object[] state, String[] names) {
        var index = Arrays.asList(names).indexOf(VERSION);
        return index < 0 ? null : (Integer) state[index];
    }

    /** What a flush changes. */
    private record Change(Object[] from, Object[] to, String[] names) {

        Object before(String name) {
            var index = Arrays.asList(names).indexOf(name);
            return index < 0 ? null : from[index];
        }

        Object after(String name) {
            var index = Arrays.asList(names).indexOf(name);
            return index < 0 ? null : to[index];
        }

        boolean isAny() {
            return !Arrays.deepEquals(from, to);
        }

        boolean concernsOneOf(Set<String> properties) {
            return properties.stream().anyMatch(name -> !Objects.equals(before(name), after(name)));
        }
    }
}
