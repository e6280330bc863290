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

/** Makes and changes media items and their captions. Callers bring the transaction. */
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

    /** The items that exist of these external ids, and of these URLs without one, by id or URL. */
    public Map<String, Media> findAll(Collection<String> externalIds, Collection<String> urls) {
        var found = new LinkedHashMap<String, Media>();
        media.listByUrls(urls).forEach(item -> found.putIfAbsent(item.url(), item));
        media.listByExternalIds(externalIds).forEach(item -> found.put(item.externalId(), item));
        return found;
    }

    /** The items of these external ids, ids or URLs, whether those at a URL have an external id or not; oldest first. */
    public List<MediaAddress> findAddresses(Collection<String> externalIds, Collection<UUID> ids, Collection<String> urls) {
        return media.listAddresses(externalIds, ids, urls);
    }

    public Media create(MediaContent content) {
        var item = new Media(check(content), clock.instant());
        media.persist(item);
        return item;
    }

    /** Brings the item up to date. */
    public Saved<Media> change(Media item, MediaContent content) {
        if (!item.change(check(content), clock.instant())) {
            return new Saved<>(item, Outcome.UNCHANGED);
        }
        media.flush();
        changed.fire(new MediaChanged(item.id()));
        return new Saved<>(item, Outcome.UPDATED);
    }

    /** @throws InvalidContent naming what is wrong */
    public MediaContent check(MediaContent content) {
        rules.check(content);
        var languages = new HashSet<String>();
        for (int i = 0; i < content.captions().size(); i++) {
            if (!languages.add(content.captions().get(i).language())) {
                throw new InvalidContent("captions[" + i + "].language", "must differ from that of the other captions");
            }
        }
        return content;
    }
}
