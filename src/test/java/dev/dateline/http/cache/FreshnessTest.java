package dev.dateline.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    private final NextChange nextChange = new NextChange(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Freshness freshness = freshness(true);

    @Test
    void usesTheConfiguredTimesIfNoChangeIsScheduled() {
        assertThat(freshness.cacheControl(false).toString())
                .isEqualTo("public, max-age=30, s-maxage=60, stale-while-revalidate=300");
        nextChange.update(NOW.plusSeconds(5));
        nextChange.update(null);
        assertThat(freshness.cacheControl(false).toString())
                .isEqualTo("public, max-age=30, s-maxage=60, stale-while-revalidate=300");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "3600 | public, max-age=30, s-maxage=60, stale-while-revalidate=300",
            "360 | public, max-age=30, s-maxage=60, stale-while-revalidate=300",
            "100 | public, max-age=30, s-maxage=60, stale-while-revalidate=40",
            "60 | public, max-age=30, s-maxage=60",
            "45 | public, max-age=30, s-maxage=45",
            "10 | public, max-age=10, s-maxage=10",
            "0 | public, max-age=1, s-maxage=1",
            "-600 | public, max-age=1, s-maxage=1" })
    void expiresAtTheNextScheduledChange(long seconds, String expected) {
        nextChange.update(NOW.plusSeconds(seconds));
        assertThat(freshness.cacheControl(false).toString()).isEqualTo(expected);
    }

    @Test
    void asksSharedCachesNotToStoreWhatIsNotPublic() {
        assertThat(freshness(false).cacheControl(false).toString()).isEqualTo("private, max-age=30");
        assertThat(freshness(false).cacheControl(true).toString()).isEqualTo("private, no-cache");
        assertThat(freshness.cacheControl(true).toString()).isEqualTo("no-cache");
        nextChange.update(NOW.plusSeconds(5));
        assertThat(freshness(false).cacheControl(false).toString()).isEqualTo("private, max-age=5");
    }

    private Freshness freshness(boolean isPublic) {
        return new Freshness(new CacheConfig() {
            @Override
            public Duration maxAge() {
                return Duration.ofSeconds(30);
            }

            @Override
            public Duration sharedMaxAge() {
                return Duration.ofSeconds(60);
            }

            @Override
            public Duration staleWhileRevalidate() {
                return Duration.ofMinutes(5);
            }
        }, () -> isPublic, nextChange);
    }
}
