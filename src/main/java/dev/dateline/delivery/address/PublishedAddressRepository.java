package dev.dateline.delivery.address;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.vocabulary.ResourceKind;

@ApplicationScoped
public class PublishedAddressRepository implements PanacheRepositoryBase<PublishedAddress, PublishedAddress.Key> {

    /** The id of the resource that had this address. */
    public Optional<UUID> findTarget(ResourceKind kind, String address) {
        return findByIdOptional(new PublishedAddress.Key(kind, address)).map(PublishedAddress::targetId);
    }

    /** The ids of the resources that had these addresses, by address, without unknown ones. */
    public Map<String, UUID> findTargets(ResourceKind kind, Collection<String> addresses) {
        if (addresses.isEmpty()) {
            return Map.of();
        }
        // One array, because the prefixes of many paths can be more than the parameters that a statement can have.
        var rows = getEntityManager().createNativeQuery("""
                SELECT address, target_id FROM former_address WHERE kind = :kind AND address = ANY(:addresses)""", Object[].class)
                .setParameter("kind", kind.name()).setParameter("addresses", addresses.toArray(String[]::new)).getResultList();
        var targets = new HashMap<String, UUID>();
        for (Object row : rows) {
            var columns = (Object[]) row;
            targets.put((String) columns[0], (UUID) columns[1]);
        }
        return targets;
    }
}
