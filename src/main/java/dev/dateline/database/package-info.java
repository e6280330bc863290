/**
 * The PostgreSQL database, embedded or external: everything that happens before and around the repositories.
 *
 * <ol>
 * <li>Before Quarkus starts, {@link dev.dateline.database.Database#open} decides by {@code quarkus.datasource.jdbc.url},
 * and {@link dev.dateline.config.Settings} checks the settings. For an
 * external database, {@code ServerVersion} checks the version. Otherwise {@link dev.dateline.database.DataFolder} locks the
 * folder {@code dateline.data} for this process and keeps the generated passwords, and
 * {@link dev.dateline.database.EmbeddedDatabase} starts a server in it: {@code OrphanedServer} first stops the server of a
 * Dateline process that was killed, and {@code StartWatch} ends the wait as soon as the start has failed. {@code Migrations} finds out
 * whether there is anything to migrate. The connection settings are passed to Quarkus as system properties.
 * <li>At the start of Quarkus, Flyway calls {@link dev.dateline.database.DatabaseRoles} before the migrations, which run as the owner
 * of the tables: it creates the roles that write content and that can only read the schema {@code delivery} or {@code preview}.
 * Editorial and delivery are two persistence units with a role each, and {@code StoredJson} and {@code DeliveredJson} define the format of their JSON columns.
 * <li>At run time, {@link dev.dateline.database.DatabaseFailure} classifies failures for retries, problem responses and the log,
 * and {@link dev.dateline.database.AdvisoryLockRepository} serialises work for which there is no row to lock.
 * <li>At the end, the embedded server stops after Quarkus has closed its connections.
 * </ol>
 *
 * <p>{@link dev.dateline.database.DatabaseUnavailable} and its subclass end a start with a message for the operator.
 * {@link dev.dateline.database.DataConfig} and {@link dev.dateline.database.DatabaseConfig} give beans access to the settings of
 * the first step.
 */
package dev.dateline.database;
