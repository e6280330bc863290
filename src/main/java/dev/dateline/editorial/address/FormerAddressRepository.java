package dev.dateline.editorial.address;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /** The same for many addresses at once. */
    public void remember(AddressKind kind, Map<String, UUID> targets) {
        if (targets.isEmpty()) {
            return;
        }
        var known = list("key.kind = ?1 and key.address in ?2", kind, targets.keySet()).stream()
                .collect(Collectors.toMap(FormerAddress::address, Function.identity()));
        targets.forEach((address, target) -> {
            if (known.containsKey(address)) {
                known.get(address).leadTo(target);
            } else {
                persist(new FormerAddress(new Key(kind, address), target));
            }
        });
    }
}
