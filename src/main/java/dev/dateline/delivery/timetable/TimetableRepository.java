package dev.dateline.delivery.timetable;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.hibernate.orm.PersistenceUnit;

@ApplicationScoped
class TimetableRepository {

    private final EntityManager entityManager;

    TimetableRepository(@PersistenceUnit("delivery") EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** When something is next published or withdrawn by itself; in the past while that is overdue. */
    Optional<Instant> findNextChange() {
        return Optional.ofNullable((Instant) entityManager
                .createNativeQuery("SELECT next_change_at FROM delivery.timetable", Instant.class).getSingleResult());
    }
}
