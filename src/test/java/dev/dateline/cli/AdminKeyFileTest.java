package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminKeyFileTest {

    private static final String SETTING = "dateline.security.admin-key";

    @TempDir
    Path folder;

    @AfterEach
    void unset() {
        System.clearProperty(SETTING);
    }

    @Test
    void commandsUseTheKeyThatIsSetForTheServer() throws IOException {
        Files.writeString(folder.resolve("admin.key"), "of the file");
        System.setProperty(SETTING, "of the setting");

        assertThat(AdminKeyFile.key(folder)).contains("of the setting");
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://other.example:8080", "http://127.0.0.1:8081", "https://127.0.0.1:8080", "http://127.0.0.1",
            "http://127.0.0.1:8080/cms" })
    void otherServersDoNotGetTheKeyInTheDataFolder(String server) throws IOException {
        Files.writeString(folder.resolve("admin.key"), "of the file");
        Files.writeString(folder.resolve("server.url"), "http://127.0.0.1:8080/");

        assertThat(AdminKeyFile.key(folder, URI.create(server))).isEmpty();
        System.setProperty(SETTING, "of the setting");
        assertThat(AdminKeyFile.key(folder, URI.create(server))).contains("of the setting");
    }

    @Test
    void theServerOfTheDataFolderGetsItsKey() throws IOException {
        Files.writeString(folder.resolve("admin.key"), "of the file");
        assertThat(AdminKeyFile.key(folder, URI.create("http://127.0.0.1:8080"))).isEmpty();

        Files.writeString(folder.resolve("server.url"), "http://127.0.0.1:8080/");

        assertThat(AdminKeyFile.key(folder, URI.create("http://127.0.0.1:8080"))).contains("of the file");
    }

    @Test
    void commandsUseTheKeyInTheDataFolderByDefault() throws IOException {
        assertThat(AdminKeyFile.key(folder)).isEmpty();

        Files.writeString(folder.resolve("admin.key"), "of the file\n");

        assertThat(AdminKeyFile.key(folder)).contains("of the file");
    }
}
