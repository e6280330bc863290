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

    /** Items with one of these URLs and without an external id; oldest first. */
    public List<Media> listByUrls(Collection<String> urls) {
        return urls.isEmpty() ? List.of() : list("externalId is null and url in ?1 order by id", urls);
    }

    /** Items with one of these external ids, ids or URLs; oldest first. */
    public List<MediaAddress> listAddresses(Collection<String> externalIds, Collection<UUID> ids, Collection<String> urls) {
        return rows(externalIds, ids, urls).stream()
                .map(row -> new MediaAddress((UUID) row[0], (String) row[1], (String) row[2])).toList();
    }

    /** Uses arrays: three parameters for any number of media. */
    @SuppressWarnings("unchecked")
    private List<Object[]> rows(Collection<String> externalIds, Collection<UUID> ids, Collection<String> urls) {
        return getEntityManager().createNativeQuery("""
                SELECT id, external_id, url FROM editorial.media
                WHERE external_id = ANY(:externalIds) OR id = ANY(:ids) OR url = ANY(:urls) ORDER BY id""")
                .setParameter("externalIds", externalIds.toArray(String[]::new))
                .setParameter("ids", ids.toArray(UUID[]::new)).setParameter("urls", urls.toArray(String[]::new))
                .getResultList();
    }
}
