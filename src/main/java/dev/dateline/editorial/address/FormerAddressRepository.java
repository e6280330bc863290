package dev.dateline.editorial.address;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.editorial.address.FormerAddress.Key;

@ApplicationScoped
public class FormerAddressRepository implements PanacheRepositoryBase<FormerAddress, Key> {

    /** From now on the address leads to the target; whoever bears it today still goes before. */
    public void remember(AddressKind kind, String address, UUID target) {
        var key = new Key(kind, address);
        var known = findById(key);
        if (known == null) {
            persist(new FormerAddress(key, target));
        } else {
            known.leadTo(target);
        }
    }
}
