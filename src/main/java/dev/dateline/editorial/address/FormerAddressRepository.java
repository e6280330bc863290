package dev.dateline.editorial.address;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.editorial.address.FormerAddress.Key;
import dev.dateline.vocabulary.ResourceKind;

@ApplicationScoped
public class FormerAddressRepository implements PanacheRepositoryBase<FormerAddress, Key> {

    /** The ids of the resources that had these addresses, by address, without unknown ones. */
    public Map<String, UUID> findTargets(ResourceKind kind, Collection<String> addresses) {
        return addresses.isEmpty() ? Map.of() : getEntityManager().createQuery("""
                select f.key.address, f.targetId from FormerAddress f
                where f.key.kind = :kind and f.key.address in :addresses""", Object[].class)
                .setParameter("kind", kind).setParameter("addresses", addresses).getResultStream()
                .collect(Collectors.toMap(found -> (String) found[0], found -> (UUID) found[1]));
    }

    /**
     * These addresses redirect to their targets from now on. One that redirects to a public resource stays, unless its target is
     * public, too: what is not public changes nothing that is.
     *
     * @param targets by address
     * @param becomePublic whether the targets become public in this transaction
     * @return whether any of them did not before
     */
    public boolean redirect(ResourceKind kind, Map<String, UUID> targets, boolean becomePublic) {
        if (targets.isEmpty()) {
            return false;
        }
        var addresses = targets.keySet().stream().sorted().toArray(String[]::new);
        return getEntityManager().createNativeQuery("""
                INSERT INTO editorial.former_address (kind, address, target_id)
                SELECT :kind, * FROM unnest(cast(:addresses AS text[]), cast(:targets AS uuid[]))
                ON CONFLICT (kind, address) DO UPDATE SET target_id = excluded.target_id, once_public = true
                WHERE (former_address.target_id <> excluded.target_id OR NOT former_address.once_public)
                AND (:becomePublic OR NOT EXISTS (
                    SELECT FROM delivery.redirect r
                    WHERE r.id = delivery.address_id(excluded.kind, excluded.address) AND r.target_id <> excluded.target_id)
                OR EXISTS (SELECT FROM delivery.current_address c WHERE c.kind = excluded.kind AND c.id = excluded.target_id))""")
                .setParameter("kind", kind.name()).setParameter("addresses", addresses)
                .setParameter("targets", Stream.of(addresses).map(targets::get).toArray(UUID[]::new))
                .setParameter("becomePublic", becomePublic).executeUpdate() > 0;
    }

    /** The same for the addresses of one target. */
    public boolean redirect(ResourceKind kind, Collection<String> addresses, UUID target, boolean becomesPublic) {
        return redirect(kind, addresses.stream().distinct().collect(Collectors.toMap(Function.identity(), address -> target)),
                becomesPublic);
    }

    /** Does not replace an address that was public by one that was not. */
    public void remember(ResourceKind kind, String address, UUID target, boolean oncePublic) {
        getEntityManager().createNativeQuery("""
                INSERT INTO editorial.former_address (kind, address, target_id, once_public)
                VALUES (:kind, :address, :target, :oncePublic)
                ON CONFLICT (kind, address)
                DO UPDATE SET target_id = excluded.target_id, once_public = excluded.once_public
                WHERE excluded.once_public OR NOT former_address.once_public""")
                .setParameter("kind", kind.name()).setParameter("address", address).setParameter("target", target)
                .setParameter("oncePublic", oncePublic).executeUpdate();
    }

    /**
     * All addresses that redirect to one resource redirect to another one from now on.
     *
     * @param oncePublic false to hide all of them from the public
     */
    public void redirect(UUID from, UUID to, boolean oncePublic) {
        getEntityManager().createNativeQuery("""
                UPDATE editorial.former_address SET target_id = :to, once_public = once_public AND :oncePublic
                WHERE target_id = :from""")
                .setParameter("from", from).setParameter("to", to).setParameter("oncePublic", oncePublic)
                .executeUpdate();
    }

    /** Of working copies; public ones stay. */
    public void forget(ResourceKind kind, UUID target) {
        delete("key.kind = ?1 and targetId = ?2", kind, target);
    }
}
