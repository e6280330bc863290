package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

class ExportCommandTest {

    @TempDir
    Path folder;

    @Test
    void rejectsAFileInAFolderThatDoesNotExistBeforeItExports() {
        var errors = new StringWriter();

        var code = new CommandLine(new ExportCommand()).setErr(new PrintWriter(errors, true))
                .execute(folder.resolve("none/x.jsonl").toString());

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString()).contains("The folder " + folder.resolve("none") + " does not exist or cannot be written.");
    }
}
