package dev.dateline.editorial.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Type;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class EntityWritesTest {

    /** Parts and histories of other entities, and what only the service itself reads. */
    private static final Set<String> NOT_RECORDED =
            Set.of("Revision", "SearchableText", "FormerAddress", "ImportJob", "ImportFinding", "ImportItem",
                    "ExportJob", "UnresolvedReference");

    @Inject
    EntityManager entityManager;

    /** An entity that is added later has to be recorded, or to be listed above. */
    @Test
    void recordsEveryEntity() {
        var entities = entityManager.getMetamodel().getEntities().stream().map(Type::getJavaType)
                .filter(type -> !NOT_RECORDED.contains(type.getSimpleName())).collect(Collectors.toSet());

        assertThat(EntityWrites.RECORDED.keySet()).isEqualTo(entities);
    }
}
