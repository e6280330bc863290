package dev.dateline.editorial.section;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class SectionRepository implements PanacheRepositoryBase<Section, UUID> {

    public Optional<Section> findByPath(String path) {
        return find("path", path).firstResultOptional();
    }

    public List<Section> listByPaths(Collection<String> paths) {
        return paths.isEmpty() ? List.of() : list("path in ?1", paths);
    }
}
