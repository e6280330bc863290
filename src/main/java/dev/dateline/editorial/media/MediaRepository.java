package dev.dateline.editorial.media;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class MediaRepository implements PanacheRepositoryBase<Media, UUID> {

    public List<Media> listByExternalIds(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : list("externalId in ?1", ids);
    }

    /** Of the items that have no external id, those with one of these URLs; oldest first. */
    public List<Media> listByUrls(Collection<String> urls) {
        return urls.isEmpty() ? List.of() : list("externalId is null and url in ?1 order by id", urls);
    }
}
