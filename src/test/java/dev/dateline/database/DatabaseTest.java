package dev.dateline.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTest {

    @ParameterizedTest
    @CsvSource({ "1, 3", "2, 5", "5, 11", "64, 12" })
    void processesAsManyRequestsAtTheSameTimeAsTheMachineCan(int processors, int requests) {
        assertThat(Database.concurrentReaders(processors)).isEqualTo(requests);
    }
}
