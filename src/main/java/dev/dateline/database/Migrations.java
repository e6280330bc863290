package dev.dateline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The migrations of this build. A comment on the schema of their history names their files, with checksums, and the roles to which
 * they have granted privileges, so that a start for which nothing has changed does not load Flyway.
 */
final class Migrations {

    private static final String HISTORY_SCHEMA = "editorial";
    private static final String FOLDER = "db/migration/";

    private final String files;

    private Migrations(String files) {
        this.files = files;
    }

    /** Empty if the program does not run from a jar: the files of a folder can change between two starts. */
    static Optional<Migrations> ofThisBuild() {
        try {
            return in(Path.of(Migrations.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Optional<Migrations> in(Path program) {
        if (!Files.isRegularFile(program)) {
            return Optional.empty();
        }
        try (var jar = new ZipFile(program.toFile())) {
            return Optional.of(new Migrations(jar.stream()
                    .filter(file -> file.getName().startsWith(FOLDER) && !file.isDirectory())
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .map(file -> file.getName().substring(FOLDER.length()) + " " + Long.toHexString(file.getCrc()))
                    .collect(Collectors.joining(", "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the database has exactly these migrations, and its roles are these. */
    boolean haveRun(Connection database, Collection<String> roles) throws SQLException {
        try (var query = database.prepareStatement("""
                SELECT obj_description(to_regnamespace(?), 'pg_namespace') = ?
                    AND (SELECT count(*) FROM pg_roles WHERE rolname = ANY (?)
                        AND has_database_privilege(oid, current_database(), 'CONNECT')) = ?""")) {
            var names = new TreeSet<>(roles);
            query.setString(1, HISTORY_SCHEMA);
            query.setString(2, comment(names));
            query.setArray(3, database.createArrayOf("text", names.toArray()));
            query.setInt(4, names.size());
            try (var rows = query.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /** Notes it, as the owner of the schema. */
    void noteRun(Connection database, String schema, Collection<String> roles) throws SQLException {
        DatabaseRoles.run(database, "COMMENT ON SCHEMA %I IS %L", schema, comment(new TreeSet<>(roles)));
    }

    private String comment(TreeSet<String> roles) {
        return "Migrations: " + files + ". Roles: " + String.join(", ", roles) + ".";
    }
}
