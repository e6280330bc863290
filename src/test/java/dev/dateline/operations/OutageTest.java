package dev.dateline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;

import jakarta.persistence.PersistenceException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageTest {

    @ParameterizedTest
    @CsvSource({ "08006,The database cannot be reached at the moment.", "57P01,The database cannot be reached at the moment.",
            "53300,The database cannot be reached at the moment.", "28P01,The database cannot be reached at the moment.",
            "58030,The database cannot be reached at the moment.", "25006,The database does not accept changes at the moment.",
            "57014,The database did not respond in time.",
            ",Too many requests wait for the database at the moment." })
    void temporaryFailuresAreOutages(String state, String reason) {
        assertThat(Outage.of(new PersistenceException(new SQLException("reported by the server", state))))
                .hasValue(new Outage(reason, "reported by the server"));
    }

    @Test
    void aFullDiskIsAnOutage() {
        assertThat(Outage.of(new UncheckedIOException(new FileSystemException("/data/x.part", null, "No space left on device"))))
                .hasValue(new Outage("The disk of the server is full.", "/data/x.part: No space left on device"));
        assertThat(Outage.of(new FileSystemException("/data/x.part", null, "Permission denied"))).isEmpty();
    }

    @Test
    void otherFailuresAreNotOutages() {
        assertThat(Outage.of(new PersistenceException(new SQLException("syntax error", "42601")))).isEmpty();
        assertThat(Outage.of(new IllegalStateException("no database involved"))).isEmpty();
    }
}
