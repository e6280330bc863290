package dev.dateline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

import dev.dateline.fixture.MainClasses;

class SettingsTest {

    /** What the generated configuration has beside application.properties. */
    private static final Map<String, String> OTHERS = Map.of("quarkus.datasource.jdbc.url", "jdbc:postgresql://localhost/news",
            "quarkus.management.port", "9000", "quarkus.vertx.event-loops-pool-size", "1");

    @Test
    void theDefaultsAreValid() {
        assertThatCode(() -> check(Map.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "dateline.cache.size | 9999999999G | must be at most 1E",
            "dateline.cache.size | abc | must be a number of bytes such as 500, 16K, 64M or 8G",
            "dateline.delivery.cache.max-age | -1s | must not be negative",
            "dateline.delivery.statement-timeout | 10s -c search_path=editorial | must be a duration such as 500ms, 15s, 5m, 1h or 90d",
            "dateline.delivery.statement-timeout | 0 | must be at least 1 millisecond",
            "dateline.delivery.statement-timeout | 2d | must be at most 1d",
            "dateline.delivery.statistics-interval | x | must be a duration such as 500ms, 15s, 5m, 1h or 90d",
            "dateline.delivery.statistics-interval | 0s | must be at least 1 millisecond",
            "dateline.http.cleartext-http2 | on2 | must be true or false",
            "dateline.http.max-article-size | 0 | must be at least 1",
            "dateline.http.max-body-size | 0 | must be at least 1",
            "dateline.http.max-upload-size | 0 | must be at least 1",
            "dateline.http.min-body-rate | 0 | must be at least 1",
            "dateline.http.prefix | content | must be a path such as /content",
            "dateline.http.prefix | https://x/ | must be a path such as /content",
            "dateline.http.prefix | /a b | must be a path such as /content",
            "dateline.http.prefix | //evil.example | must be a path such as /content",
            "dateline.http.prefix | /a/../b | must be a path such as /content",
            "dateline.http.urls | https://news.example,foo | must be an http(s) URL such as https://news.example",
            "dateline.http.urls | https://news.example/x?y=1 | must be an http(s) URL without \"?\" and \"#\"",
            "dateline.jobs.heartbeat | off | must be a duration such as 500ms, 15s, 5m, 1h or 90d",
            "dateline.jobs.keep | 100000000000d | must be at most 36500d",
            "dateline.load.batch.concurrent | x | must be a number",
            "dateline.load.expensive-public | nope | must be true or false",
            "dateline.load.reading.concurrent | 0 | must be at least 1",
            "dateline.manage.origins | * | must list origins such as https://desk.example, without a path",
            "dateline.manage.origins | desk.example | must list origins such as https://desk.example, without a path",
            "dateline.manage.origins | https://desk.example/ | must list origins such as https://desk.example, without a path",
            "dateline.manage.max-inline-articles | 99999999999 | must be a number",
            "dateline.publishing.interval | off | must be a duration such as 500ms, 15s, 5m, 1h or 90d",
            "dateline.publishing.interval | 1000000000000d | must be at most 36500d",
            "dateline.purge.varnish.urls | varnish:6081 | must be an http(s) URL such as https://news.example",
            "dateline.purge.varnish.urls | ftp://x/ | must be an http(s) URL such as https://news.example",
            "dateline.reading.public | ture | must be true or false",
            "dateline.sample.load | maybe | must be true or false",
            "dateline.security.oidc.issuer | foo | must be an http(s) URL such as https://news.example",
            "dateline.site.accounts | https://a.example,foo | must be an http(s) URL such as https://news.example",
            "dateline.site.languages | en,klingon | must list language tags (BCP 47) such as en or pt-BR",
            "dateline.site.logo | data:x | must be an http(s) URL such as https://news.example",
            "dateline.site.tag-url | https://x/{tag} | must be an http(s) URL with no placeholders except {slug}, {id}",
            "dateline.site.time-zone | Mars/Olympus | must be a time zone (IANA) such as Europe/Oslo",
            "dateline.site.url | foo | must be an http(s) URL such as https://news.example",
            "dateline.webhooks.private-addresses | flase | must be true or false" })
    void aWrongValueIsReportedInOneLine(String setting, String value, String reason) {
        assertReported(Map.of(setting, value), "%s (%s) is \"%s\": %s.".formatted(variable(setting), setting, value, reason));
    }

    @ParameterizedTest
    @CsvSource({ "short,must have at least 32 characters", "'                                        ',must consist of visible"
            + " ASCII characters", "a key of more than 32 characters with blanks,must consist of visible ASCII characters" })
    void messagesDoNotContainSecrets(String key, String reason) {
        assertReported(Map.of("dateline.security.admin-key", key),
                "DATELINE_SECURITY_ADMIN_KEY (dateline.security.admin-key) is invalid: " + reason + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = { "fastly", "cloudflare" })
    void messagesDoNotContainTokensOfNetworks(String network) {
        var id = "fastly".equals(network) ? "service" : "zone";
        var token = "dateline.purge." + network + ".token";

        assertReported(Map.of(token, "se cret", "dateline.purge." + network + "." + id, "id"),
                variable(token) + " (" + token + ") is invalid: must consist of visible ASCII characters.");
        assertReported(Map.of("dateline.purge." + network + "." + id, "id"), variable(token) + " (" + token + ") must be set.");
    }

    @Test
    void messagesDoNotContainUrlsOfDatabases() {
        assertReported(Map.of("quarkus.datasource.jdbc.url", "postgresql://editor:secret@localhost/news"),
                "QUARKUS_DATASOURCE_JDBC_URL (quarkus.datasource.jdbc.url) is invalid: must begin with jdbc:postgresql://.");
        assertReported(Map.of("quarkus.datasource.delivery.jdbc.url", "foo"), "QUARKUS_DATASOURCE_DELIVERY_JDBC_URL"
                + " (quarkus.datasource.delivery.jdbc.url) is invalid: must begin with jdbc:postgresql://.");
    }

    @Test
    void anUnknownNameIsReported() {
        assertReported(Map.of("dateline.site.nam", "x"), "DATELINE_SITE_NAM (dateline.site.nam) is unknown.");
    }

    @Test
    void aReferenceToNothingIsReported() {
        assertReported(Map.of("dateline.site.name", "${nothing}"),
                "DATELINE_SITE_NAME (dateline.site.name) refers to a setting that is not set.");
        assertReported(Map.of("dateline.security.oidc.audience", "${nothing}"), "DATELINE_SECURITY_OIDC_AUDIENCE"
                + " (dateline.security.oidc.audience) refers to NOTHING (nothing), which is not set.");
    }

    @Test
    void severalWrongSettingsAreReportedInALineEach() {
        assertThat(messageOf(Map.of("dateline.reading.public", "ture", "dateline.site.url", "foo\nbar")).lines())
                .hasSize(2).anyMatch(line -> line.startsWith("DATELINE_READING_PUBLIC"))
                .anyMatch(line -> line.startsWith("DATELINE_SITE_URL (dateline.site.url) is \"foo bar\""));
    }

    @Test
    void limitsAboveThePoolsThatTheyMustStayBelowAreReported() {
        assertReported(Map.of("dateline.load.reading.concurrent", "19"),
                "QUARKUS_DATASOURCE_DELIVERY_JDBC_MAX_SIZE (quarkus.datasource.delivery.jdbc.max-size) is \"20\": must be at least"
                        + " 22, because DATELINE_LOAD_READING_CONCURRENT (dateline.load.reading.concurrent) plus"
                        + " DATELINE_LOAD_EXPENSIVE_CONCURRENT (dateline.load.expensive.concurrent) is 21.");
        assertReported(Map.of("quarkus.datasource.jdbc.max-size", "19"),
                "QUARKUS_DATASOURCE_JDBC_MAX_SIZE (quarkus.datasource.jdbc.max-size) is \"19\": must be at least 20, because"
                        + " DATELINE_LOAD_MANAGEMENT_CONCURRENT (dateline.load.management.concurrent) is 12.");
        assertReported(Map.of("dateline.load.preview.concurrent", "5"),
                "QUARKUS_DATASOURCE_PREVIEW_JDBC_MAX_SIZE (quarkus.datasource.preview.jdbc.max-size) is \"5\": must be at least 6,"
                        + " because DATELINE_LOAD_PREVIEW_CONCURRENT (dateline.load.preview.concurrent) is 5.");
        assertThatCode(() -> check(Map.of("dateline.load.reading.concurrent", "17"))).doesNotThrowAnyException();
    }

    @Test
    void aHeartbeatMustBeShorterThanTheTimeAfterWhichAnOwnerCountsAsDead() {
        assertReported(Map.of("dateline.jobs.heartbeat", "60s"), "DATELINE_JOBS_HEARTBEAT (dateline.jobs.heartbeat) is \"60s\":"
                + " must be shorter than DATELINE_JOBS_OWNER_TIMEOUT (dateline.jobs.owner-timeout), which is \"1m\".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "quarkus.http.port | 70000 | must be from 0 to 65535",
            "quarkus.management.port | -1 | must be from 0 to 65535",
            "quarkus.vertx.event-loops-pool-size | 0 | must be at least 1",
            "quarkus.http.limits.max-initial-line-length | 0 | must be at least 1",
            "quarkus.http.limits.max-header-size | 3G | must be at least 1 and less than 2G" })
    void settingsOfQuarkusThatWouldFailLaterAreReported(String setting, String value, String reason) {
        assertReported(Map.of(setting, value), "%s (%s) is \"%s\": %s.".formatted(variable(setting), setting, value, reason));
    }

    @Test
    void namesOfRolesMustNotEndTheirQuotation() {
        assertReported(Map.of("quarkus.datasource.delivery.username", "a\" b"), "QUARKUS_DATASOURCE_DELIVERY_USERNAME"
                + " (quarkus.datasource.delivery.username) is invalid: must not contain quotation marks.");
    }

    private static void assertReported(Map<String, String> settings, String... lines) {
        assertThat(messageOf(settings).lines()).containsExactly(lines);
    }

    private static String messageOf(Map<String, String> settings) {
        var thrown = new Throwable[1];
        assertThatThrownBy(() -> check(settings)).isInstanceOf(InvalidSettings.class).satisfies(e -> thrown[0] = e);
        return thrown[0].getMessage();
    }

    private static void check(Map<String, String> settings) throws IOException {
        var all = new HashMap<>(OTHERS);
        all.putAll(settings);
        var builder = new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters().withProfile("prod")
                .withSources(
                        new PropertiesConfigSource(Path.of("src/main/resources/application.properties").toUri().toURL(), 250),
                        new PropertiesConfigSource(all, "test", 300));
        MainClasses.ALL.stream().filter(type -> type.isAnnotatedWith(ConfigMapping.class)).map(JavaClass::reflect)
                .forEach(builder::withMapping);
        Settings.check(builder);
    }

    private static String variable(String setting) {
        return InvalidSettings.name(setting).split(" ", 2)[0];
    }
}
