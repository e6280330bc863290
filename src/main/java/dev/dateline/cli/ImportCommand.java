package dev.dateline.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.ObjectMapper;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.TimeZoneName;
import dev.dateline.editorial.imports.run.ImportFormat;
import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.LanguageTag;
import dev.dateline.vocabulary.WireName;

/** Imports a file: into the database itself while no server runs on it, else through the server. */
@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Imports articles, sections, tags, authors and media from a file. If a server is running on the data "
                + "folder, it does the import. Importing a file again changes nothing.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = { "0:The file was read; the report lists what was rejected.",
                "1:The file is malformed or the import failed.", "2:The command is invalid." })
public class ImportCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "<format>", converter = Format.class,
            description = "jsonl (JSON Lines, plain or gzipped) or wordpress (an export file in WXR format, also gzipped or in a ZIP archive).")
    private ImportFormat format;

    @Parameters(index = "1", paramLabel = "<file>", description = "The file.")
    private Path file;

    @Option(names = "--language", defaultValue = "en", paramLabel = "<tag>", converter = Language.class,
            description = "Language of items that state none (BCP 47); default: ${DEFAULT-VALUE}.")
    private String language;

    @Option(names = "--dry-run", description = "Only report what the import would do; store nothing.")
    private boolean dryRun;

    @Option(names = "--publish-undated",
            description = "Publish articles without publishedAt at the current time instead of rejecting them.")
    private boolean publishUndated;

    @Option(names = "--site", paramLabel = "<url>", converter = SiteUrl.class,
            description = "URL of the site that a WordPress file comes from; default: the URL that the file states.")
    private String site;

    @Option(names = "--time-zone", paramLabel = "<zone>", converter = TimeZone.class,
            description = "Time zone of a WordPress site, such as Europe/Oslo, for posts with only a local time; "
                    + "default: UTC.")
    private String timeZone;

    @Option(names = "--type", paramLabel = "<post type>=<type>", converter = { PostType.class, Type.class },
            description = "Import a custom post type of WordPress as articles of a type, such as recipe=article. "
                    + "Repeatable.")
    private Map<String, ArticleType> types;

    @Option(names = "--server", paramLabel = "<url>", converter = ServerUrl.class,
            description = "Import through the server at this URL, with the key in DATELINE_SECURITY_ADMIN_KEY.")
    private URI server;

    @Option(names = "--verbose",
            description = "List all rejections and notes, not only the first 20 of each (through a server: 1,000 of each).")
    private boolean verbose;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new ParameterException(spec.commandLine(), "The file " + file + " cannot be read.");
        }
        return server != null ? DatabaseOrServer.through(server, this::through)
                : DatabaseOrServer.run(LocalImport.class, arguments(), this::through);
    }

    private ImportOptions options() {
        return new ImportOptions(language, publishUndated, dryRun, site, timeZone, types);
    }

    private String[] arguments() {
        var options = new ObjectMapper().valueToTree(options()).toString();
        var arguments = new ArrayList<>(List.of(WireName.of(format), file.toString(), options));
        if (verbose) {
            arguments.add(LocalImport.VERBOSE);
        }
        return arguments.toArray(String[]::new);
    }

    private int through(ServerClient client) {
        return new RemoteImport(client, new FinalReport(verbose)).run(format, file, options());
    }

    private static final class Format implements CommandLine.ITypeConverter<ImportFormat> {

        @Override
        public ImportFormat convert(String value) {
            return WireName.find(ImportFormat.class, value)
                    .orElseThrow(() -> new CommandLine.TypeConversionException("must be jsonl or wordpress"));
        }
    }

    private static final class Language implements CommandLine.ITypeConverter<String> {

        @Override
        public String convert(String value) {
            if (!LanguageTag.Rule.isValid(value)) {
                var nearest = LanguageTag.Rule.nearest(value);
                throw new CommandLine.TypeConversionException("must be a language tag such as en or pt-BR"
                        + (nearest == null ? "" : "; did you mean " + nearest + "?"));
            }
            return value;
        }
    }

    private static final class SiteUrl implements CommandLine.ITypeConverter<String> {

        @Override
        public String convert(String value) {
            if (!value.matches(ImportOptions.SITE)) {
                throw new CommandLine.TypeConversionException(ImportOptions.SITE_MESSAGE);
            }
            return value;
        }
    }

    private static final class TimeZone implements CommandLine.ITypeConverter<String> {

        @Override
        public String convert(String value) {
            if (!new TimeZoneName.Rule().isValid(value, null)) {
                throw new CommandLine.TypeConversionException("must be an IANA time zone such as Europe/Oslo");
            }
            return value;
        }
    }

    private static final class PostType implements CommandLine.ITypeConverter<String> {

        @Override
        public String convert(String value) {
            return value;
        }
    }

    private static final class Type implements CommandLine.ITypeConverter<ArticleType> {

        @Override
        public ArticleType convert(String value) {
            return WireName.find(ArticleType.class, value).orElseThrow(() -> new CommandLine.TypeConversionException(
                    "must be one of " + WireName.constants(ArticleType.class).keySet()));
        }
    }
}
