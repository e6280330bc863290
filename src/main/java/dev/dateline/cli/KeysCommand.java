package dev.dateline.cli;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.ToIntFunction;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

import dev.dateline.security.ApiKey;
import dev.dateline.security.Role;
import dev.dateline.vocabulary.Rfc3339;
import dev.dateline.vocabulary.WireName;

/** Manages API keys: in the database itself while no server runs on it, else through the server. */
@Command(name = "keys", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "(create | list | revoke)",
        description = "Creates, lists and revokes API keys. If a server is running on the data folder, it does so.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = { "0:Done.", "1:The command failed.", "2:The command is invalid." })
public class KeysCommand {

    private static final String NAME = "name";

    @Option(names = "--server", paramLabel = "<url>", converter = ServerUrl.class, scope = picocli.CommandLine.ScopeType.INHERIT,
            description = "Use the server at this URL, with the key in DATELINE_SECURITY_ADMIN_KEY.")
    private URI server;

    @Command(mixinStandardHelpOptions = true, description = "Creates a key and prints it. It is not shown again.")
    int create(
            @Parameters(paramLabel = "<name>", converter = Name.class,
                    description = "Name of the person or program that uses the key.") String name,
            @Option(names = "--role", required = true, paramLabel = "<role>", converter = RoleName.class,
                    description = "viewer, author, editor or admin.") Role role,
            @Option(names = "--expires", paramLabel = "<time>", converter = Time.class,
                    description = "End of the validity, such as 2027-01-01T00:00:00Z; default: no end.") Instant expires) {
        var input = JsonNodeFactory.instance.objectNode().put(NAME, name).put("role", WireName.of(role))
                .put("expiresAt", expires == null ? null : expires.toString());
        return run(client -> new RemoteKeys(client).create(input.toString()), "create", name, role.name(),
                expires == null ? "" : expires.toString());
    }

    @Command(mixinStandardHelpOptions = true, description = "Lists all keys, the latest first, without the keys themselves.")
    int list() {
        return run(client -> new RemoteKeys(client).list(), "list");
    }

    @Command(mixinStandardHelpOptions = true, description = "Revokes a key.")
    int revoke(@Parameters(paramLabel = "<name or id>", description = "Name of a key that is not revoked, or id.") String key) {
        return run(client -> new RemoteKeys(client).revoke(key), "revoke", key);
    }

    private int run(ToIntFunction<ServerClient> remote, String... arguments) {
        return server != null ? DatabaseOrServer.through(server, remote)
                : DatabaseOrServer.run(LocalKeys.class, arguments, remote);
    }

    private static final class Name implements ITypeConverter<String> {

        @Override
        public String convert(String value) {
            if (value.length() > ApiKey.MAX_NAME || !value.matches(ApiKey.NAME)) {
                throw new TypeConversionException(ApiKey.NAME_MESSAGE + ", at most " + ApiKey.MAX_NAME);
            }
            return value;
        }
    }

    private static final class RoleName implements ITypeConverter<Role> {

        @Override
        public Role convert(String value) {
            return WireName.find(Role.class, value)
                    .orElseThrow(() -> new TypeConversionException("must be viewer, author, editor or admin"));
        }
    }

    private static final class Time implements ITypeConverter<Instant> {

        @Override
        public Instant convert(String value) {
            try {
                return Rfc3339.parse(value);
            } catch (DateTimeException e) {
                throw new TypeConversionException("must be a time such as 2027-01-01T00:00:00Z (RFC 3339)");
            }
        }
    }
}
