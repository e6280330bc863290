package dev.dateline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.Sql;

@QuarkusTest
class FirstKeyTest {

    @Inject
    FirstKey firstKey;

    @Inject
    Sql sql;

    @Test
    void isReadableByItsOwnerOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(AdminKey.FILE))).isEqualTo("rw-------");
        assertThat(Files.readString(AdminKey.FILE).strip()).hasSize(43);
    }

    @Test
    void isNotStoredInTheDatabase() throws IOException {
        var key = Files.readString(AdminKey.FILE).strip();

        assertThat(sql.value("SELECT name, role, hash FROM editorial.api_key WHERE name = 'admin'"))
                .isEqualTo("admin|admin|" + KeyHash.of(key)).doesNotContain(key);
    }

    @Test
    void remainsTheSameAtTheNextStart() throws IOException {
        var before = Files.readString(AdminKey.FILE);

        firstKey.onStart(new StartupEvent());

        assertThat(Files.readString(AdminKey.FILE)).isEqualTo(before);
        assertThat(sql.value("SELECT count(*) FROM editorial.api_key WHERE name = 'admin'")).isEqualTo("1");
    }
}
