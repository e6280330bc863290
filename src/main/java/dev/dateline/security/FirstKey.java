package dev.dateline.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

import dev.dateline.database.DataConfig;
import dev.dateline.database.DataFolder;

/** Creates the admin key at the first start on a database. Only the file contains the key itself. */
@ApplicationScoped
class FirstKey {

    private static final Logger LOG = Logger.getLogger(FirstKey.class);
    private static final String FILE = "admin.key";

    private final ApiKeyRepository keys;
    private final SecurityConfig config;
    private final Path file;
    private final Clock clock;

    FirstKey(ApiKeyRepository keys, SecurityConfig config, DataConfig data, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.file = data.path().resolve(FILE);
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent event) {
        if (config.adminKey().isEmpty()) {
            QuarkusTransaction.requiringNew().run(this::ensure);
            if (Files.exists(file)) {
                LOG.infof("The admin key of the management API is in %s", file);
            }
        }
    }

    /** Writes the file before the commit: after a crash in between, the key in the file is invalid and the next start creates another. */
    private void ensure() {
        keys.lockAdminKeys();
        if (keys.existed(Roles.ADMIN)) {
            return;
        }
        var key = DataFolder.newSecret();
        keys.persist(new ApiKey(Roles.ADMIN, Role.ADMIN, key, Roles.ADMIN, clock.instant(), null));
        keys.flush();
        try {
            Files.createDirectories(file.getParent());
            DataFolder.writePrivately(file, key);
        } catch (IOException e) {
            throw new UncheckedIOException("The admin key could not be written to " + file
                    + "; set dateline.security.admin-key instead", e);
        }
    }
}
