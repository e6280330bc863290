package dev.dateline.editorial.media;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.content.Violations;

/** Creates and changes media items and their captions. Callers provide the transaction. */
@ApplicationScoped
public class MediaService {

    private final MediaRepository media;
    private final ContentRules rules;
    private final Event<MediaChanged> changed;
    private final Clock clock;

    MediaService(MediaRepository media, ContentRules rules, Event<MediaChanged> changed, Clock clock) {
        this.media = media;
        this.rules = rules;
        this.changed = changed;
        this.clock = clock;
    }

    /** Items with these external ids, and items without one with these URLs, by external id or URL. */
    public Map<String, Media> findAll(Collection<String> externalIds, Collection<String> urls) {
        var found = new LinkedHashMap<String, Media>();
        media.listByUrls(urls).forEach(item -> found.putIfAbsent(item.url(), item));
        media.listByExternalIds(externalIds).forEach(item -> found.put(item.externalId(), item));
        return found;
    }

    /** Items with one of these external ids, ids or URLs, with or without an external id; oldest first. */
    public List<MediaAddress> findAddresses(Collection<String> externalIds, Collection<UUID> ids, Collection<String> urls) {
        return media.listAddresses(externalIds, ids, urls);
    }

    public Media create(MediaContent content) {
        var item = new Media(check(content), clock.instant());
        media.persist(item);
        return item;
    }

    public Saved<Media> change(Media item, MediaContent content) {
        if (!item.change(check(content), clock.instant())) {
            return new Saved<>(item, Outcome.UNCHANGED);
        }
        media.flush();
        changed.fire(new MediaChanged(item.id()));
        return new Saved<>(item, Outcome.UPDATED);
    }

    /** @throws InvalidContent if a property is invalid */
    public MediaContent check(MediaContent content) {
        var violations = new Violations();
        violations.addAll(rules.violations(content));
        var languages = new HashSet<String>();
        for (int i = 0; i < content.captions().size(); i++) {
            var language = content.captions().get(i).language();
            if (!languages.add(language)) {
                violations.add("captions[" + i + "].language", language, "must differ from that of the other captions");
            }
        }
        violations.throwIfAny();
        return content;
    }
}
