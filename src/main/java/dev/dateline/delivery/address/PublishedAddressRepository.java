package dev.dateline.delivery.address;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

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
        return addresses.isEmpty() ? Map.of() : list("key.kind = ?1 and key.address in ?2", kind, addresses).stream()
                .collect(Collectors.toMap(PublishedAddress::address, PublishedAddress::targetId));
    }
}
