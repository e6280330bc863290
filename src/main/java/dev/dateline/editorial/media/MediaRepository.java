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

    /** Those with one of these external ids, ids or URLs; oldest first. */
    public List<MediaAddress> listAddresses(Collection<String> externalIds, Collection<UUID> ids, Collection<String> urls) {
        return getEntityManager().createQuery("select new " + MediaAddress.class.getName() + "(m.id, m.externalId, m.url)"
                + " from Media m where m.externalId in :externalIds or m.id in :ids or m.url in :urls order by m.id",
                MediaAddress.class).setParameter("externalIds", externalIds).setParameter("ids", ids)
                .setParameter("urls", urls).getResultList();
    }
}
