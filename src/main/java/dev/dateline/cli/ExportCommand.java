package dev.dateline.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Exports content to a file: from the database itself while no server runs on it, else through the server. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Exports all content, or that of one section, as JSON Lines that the import reads. If a server is running on "
                + "the data folder, it does the export.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = { "0:The file is complete.", "1:The export failed.", "2:The command is invalid." })
public class ExportCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "<file>",
            description = "The file to write, which must not exist; compressed if its name ends with .gz.")
    private Path file;

    @Option(names = "--section", paramLabel = "<path>",
            description = "Export only the articles of this section and its descendants, with what they refer to.")
    private String section;

    @Option(names = "--server", paramLabel = "<url>", converter = ServerUrl.class,
            description = "Export through the server at this URL, with the key in DATELINE_SECURITY_ADMIN_KEY.")
    private URI server;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (Files.exists(file)) {
            throw new ParameterException(spec.commandLine(), "The file " + file + " exists already.");
        }
        var folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new ParameterException(spec.commandLine(), "The folder " + folder + " does not exist or cannot be written.");
        }
        ToIntFunction<ServerClient> remote = client -> new RemoteExport(client).run(file, section);
        var arguments = section == null ? new String[] { file.toString() } : new String[] { file.toString(), section };
        return server != null ? DatabaseOrServer.through(server, remote)
                : DatabaseOrServer.run(LocalExport.class, arguments, remote);
    }
}
