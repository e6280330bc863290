package dev.dateline.delivery.address;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class PublishedAddressRepository implements PanacheRepositoryBase<PublishedAddress, PublishedAddress.Key> {

    /** Whom the address once led to. */
    public Optional<UUID> findTarget(AddressKind kind, String address) {
        return findByIdOptional(new PublishedAddress.Key(kind, address)).map(PublishedAddress::targetId);
    }
}
