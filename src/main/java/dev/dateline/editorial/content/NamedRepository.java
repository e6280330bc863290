package dev.dateline.editorial.content;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.dateline.editorial.address.FormerAddressRepository;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.UuidFormat;

/** A repository of resources that have a unique slug or path, here called their name, and perhaps former ones. */
public interface NamedRepository<E extends VersionedEntity> extends PagedRepository<E> {

    ResourceKind kind();

    /** The property that has the name, in the entity and in JSON. */
    String nameProperty();

    String nameOf(E resource);

    FormerAddressRepository formerAddresses();

    /** The resource that currently has this name. */
    default Optional<E> findByName(String name) {
        return find(nameProperty(), name).firstResultOptional();
    }

    /** The resources that currently have these names. */
    default List<E> listByNames(Collection<String> names) {
        return names.isEmpty() ? List.of() : list(nameProperty() + " in ?1", names);
    }

    /** Those of these names that resources currently have. */
    default List<String> listTakenNames(Collection<String> names) {
        return listByNames(names).stream().map(this::nameOf).toList();
    }

    /**
     * The resources with these current or former names, by the name requested. A replaced resource is found as the one that
     * replaced it.
     */
    default Map<String, E> findByNames(Collection<String> names) {
        var found = new HashMap<String, E>();
        listByNames(names).forEach(resource -> found.put(nameOf(resource), resource));
        var targets = formerAddresses().findTargets(kind(), names.stream().filter(name -> !found.containsKey(name)).toList());
        var byId = mapById(targets.values());
        targets.forEach((name, id) -> found.computeIfAbsent(name, former -> byId.get(id)));
        return found;
    }

    /** The ids of the resources that have or had these names, or have these ids, by the name or id as it is given. */
    default Map<String, UUID> findIds(Collection<String> namesAndIds) {
        var isId = namesAndIds.stream().distinct()
                .collect(Collectors.partitioningBy(each -> UuidFormat.parse(each).isPresent()));
        var found = new HashMap<String, UUID>();
        findByNames(isId.get(false)).forEach((name, resource) -> found.put(name, resource.id()));
        var known = mapById(isId.get(true).stream().map(UUID::fromString).toList()).keySet();
        isId.get(true).stream().filter(id -> known.contains(UUID.fromString(id)))
                .forEach(id -> found.put(id, UUID.fromString(id)));
        return found;
    }

    /** The resources with these ids, by id. */
    default Map<UUID, E> mapById(Collection<UUID> ids) {
        return (ids.isEmpty() ? List.<E>of() : list("id in ?1", ids)).stream()
                .collect(Collectors.toMap(VersionedEntity::id, Function.identity()));
    }

    /** Up to 1,000 names of similar length that begin with the same letter as this unknown one. */
    default List<String> listNamesLike(String name) {
        var entity = kind().name().charAt(0) + kind().table().substring(1);
        return name.isEmpty() ? List.of() : getEntityManager().createQuery("""
                select %1$s from %2$s
                where %1$s like concat(:first, '%%') and length(%1$s) between :shortest and :longest
                order by %1$s""".formatted(nameProperty(), entity), String.class).setParameter("first", name.substring(0, 1))
                .setParameter("shortest", name.length() - 3).setParameter("longest", name.length() + 3)
                .setMaxResults(1_000).getResultList();
    }

    default boolean isPublic(UUID id) {
        return (Boolean) getEntityManager()
                .createNativeQuery("SELECT EXISTS (SELECT FROM delivery." + kind().table() + " WHERE id = :id)")
                .setParameter("id", id).getSingleResult();
    }
}
