package dev.dateline.editorial.content;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.dateline.editorial.content.InvalidContent.Violation;
import dev.dateline.http.parameter.NearestName;

/**
 * Resources of one kind, by what refers to them.
 *
 * @param kind such as {@code tag}
 * @param property that has the name in JSON
 * @param listLike names of which one may be meant by an unknown one
 */
public record NamedResources<T>(String kind, String property, Map<UUID, T> byId, Map<String, T> byName, Function<T, UUID> idOf,
        Function<String, List<String>> listLike) {

    /** Those with these ids, or these current or former names. Looks up only the names that the ones with the ids do not have. */
    public static <E extends VersionedEntity> NamedResources<E> of(NamedRepository<E> repository, Collection<UUID> ids,
            Collection<String> names) {
        var byId = repository.mapById(ids);
        var byName = byId.values().stream().collect(Collectors.toMap(repository::nameOf, Function.identity()));
        byName.putAll(repository.findByNames(names.stream().filter(name -> !byName.containsKey(name)).toList()));
        return new NamedResources<>(repository.kind().table(), repository.nameProperty(), byId, byName, VersionedEntity::id,
                repository::listNamesLike);
    }

    /**
     * The id of the resource that a reference names by its id or name, or both; empty if there is a violation.
     *
     * @param field of the reference
     */
    public Optional<UUID> find(UUID id, String name, String field, Violations violations) {
        if (id == null && name == null) {
            if (!violations.touch(field)) {
                violations.add(field, null, "must have the property id or " + property);
            }
        } else if (id != null && !byId.containsKey(id)) {
            violations.add(field + ".id", id.toString(), "is not the id of " + aKind());
        } else if (name != null && !byName.containsKey(name)) {
            violations.add(new Violation(field + "." + property, name, "is not the " + property + " of " + aKind(),
                    NearestName.to(name, listLike.apply(name))));
        } else if (id != null && name != null && !id.equals(idOf.apply(byName.get(name)))) {
            violations.add(field + "." + property, name, "is not the " + property + " of the " + kind + " with the id " + id);
        } else {
            return Optional.of(id == null ? idOf.apply(byName.get(name)) : id);
        }
        return Optional.empty();
    }

    private String aKind() {
        return (kind.startsWith("a") ? "an " : "a ") + kind;
    }
}
