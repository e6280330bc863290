package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

import org.junit.jupiter.api.Test;

class FailureReasonTest {

    @Test
    void namesTheFileAndTheReason() {
        assertThat(FailureReason.of(new NoSuchFileException("/x/y"))).isEqualTo("/x/y: the file or its folder does not exist");
        assertThat(FailureReason.of(new AccessDeniedException("/x/y"))).isEqualTo("/x/y: access denied");
        assertThat(FailureReason.of(new FileSystemException("/x/y", null, "Read-only file system")))
                .isEqualTo("/x/y: Read-only file system");
        assertThat(FailureReason.of(new IOException("No space left on device"))).isEqualTo("No space left on device");
        assertThat(FailureReason.of(new IllegalStateException())).isEqualTo("java.lang.IllegalStateException");
    }
}
