package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void commandsUseTheKeyInTheDataFolderByDefault() throws IOException {
        assertThat(AdminKeyFile.key(folder)).isEmpty();

        Files.writeString(folder.resolve("admin.key"), "of the file\n");

        assertThat(AdminKeyFile.key(folder)).contains("of the file");
    }
}
