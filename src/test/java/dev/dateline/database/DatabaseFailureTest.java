package dev.dateline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import jakarta.persistence.OptimisticLockException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFailureTest {

    @ParameterizedTest
    @CsvSource({ "08006, UNAVAILABLE", "53100, UNAVAILABLE", "53300, UNAVAILABLE", "57P01, UNAVAILABLE", "57P03, UNAVAILABLE",
            "99999, UNAVAILABLE",
            "57014, CANCELLED", "55P03, CANCELLED", "25P04, CANCELLED", "25006, READ_ONLY", "58030, UNAVAILABLE",
            "58000, UNAVAILABLE",
            "53200, UNAVAILABLE", "25P03, UNAVAILABLE", "F0000, UNAVAILABLE", "25P02, REJECTED",
            "XX001, REJECTED",
            "40001, CONFLICT", "40P01, CONFLICT", "23505, CONSTRAINT", "28P01, LOGIN_REJECTED",
            "3D000, NO_SUCH_DATABASE", "42501, FORBIDDEN", "42601, REJECTED", "22021, REJECTED", ", NO_FREE_CONNECTION" })
    void classifiesTheSqlState(String state, DatabaseFailure failure) {
        assertThat(DatabaseFailure.of(new IllegalStateException(new SQLException("reason", state)))).contains(failure);
    }

    @Test
    void findsSuppressedFailureOfCommit() {
        var commit = new IllegalStateException("rolled back");
        commit.addSuppressed(new IllegalArgumentException(new SQLException("gone", "08006")));
        assertThat(DatabaseFailure.of(new RuntimeException(commit))).contains(DatabaseFailure.UNAVAILABLE);
    }

    @Test
    void staleVersionIsConflict() {
        assertThat(DatabaseFailure.of(new RuntimeException(new OptimisticLockException())))
                .contains(DatabaseFailure.CONFLICT);
    }

    @Test
    void ignoresFailuresOutsideTheDatabase() {
        var cycle = new IllegalStateException("one");
        cycle.addSuppressed(new IllegalStateException("two", cycle));
        assertThat(DatabaseFailure.of(cycle)).isEmpty();
    }
}
