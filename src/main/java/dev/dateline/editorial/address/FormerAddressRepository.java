package dev.dateline.editorial.address;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.editorial.address.FormerAddress.Key;
import dev.dateline.vocabulary.ResourceKind;

@ApplicationScoped
public class FormerAddressRepository implements PanacheRepositoryBase<FormerAddress, Key> {

    /** The ids of the resources that had these addresses, by address, without unknown ones. */
    public Map<String, UUID> findTargets(ResourceKind kind, Collection<String> addresses) {
        return listOf(kind, addresses).stream()
                .collect(Collectors.toMap(FormerAddress::address, FormerAddress::targetId));
    }

    private List<FormerAddress> listOf(ResourceKind kind, Collection<String> addresses) {
        return addresses.isEmpty() ? List.of() : list("key.kind = ?1 and key.address in ?2", kind, addresses);
    }

    /** The address redirects to the target from now on, unless a resource currently uses it. */
    public void remember(ResourceKind kind, String address, UUID target) {
        var key = new Key(kind, address);
        var known = findById(key);
        if (known == null) {
            persist(new FormerAddress(key, target));
        } else {
            known.redirectTo(target);
        }
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

    /** Many addresses at once. */
    public void remember(ResourceKind kind, Map<String, UUID> targets) {
        var known = listOf(kind, targets.keySet()).stream()
                .collect(Collectors.toMap(FormerAddress::address, Function.identity()));
        targets.forEach((address, target) -> {
            if (known.containsKey(address)) {
                known.get(address).redirectTo(target);
            } else {
                persist(new FormerAddress(new Key(kind, address), target));
            }
        });
    }
}
