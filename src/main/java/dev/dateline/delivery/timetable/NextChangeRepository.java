package dev.dateline.delivery.timetable;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.hibernate.orm.PersistenceUnit;

@ApplicationScoped
class NextChangeRepository {

    private final EntityManager entityManager;

    NextChangeRepository(@PersistenceUnit("delivery") EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The time of the next scheduled publication or expiry; in the past if it is overdue. */
    Optional<Instant> findNextChange() {
        return Optional.ofNullable((Instant) entityManager
                .createNativeQuery("SELECT next_change_at FROM delivery.timetable", Instant.class).getSingleResult());
    }
}
