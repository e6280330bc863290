package dev.dateline.body.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dateline.fixture.ProcessorTime;

@Execution(ExecutionMode.CONCURRENT)
class EmbedSourceTest {

    @ParameterizedTest
    @CsvSource(delimiter = ' ', nullValues = "-", value = {
            "https://www.youtube.com/embed/aBcDeFgHi12?start=30 youtube VIDEO aBcDeFgHi12 https://www.youtube.com/watch?v=aBcDeFgHi12",
            "//www.youtube-nocookie.com/embed/aBcDeFgHi12 youtube VIDEO aBcDeFgHi12 https://www.youtube.com/watch?v=aBcDeFgHi12",
            "https://m.youtube.com/watch?t=4&v=aBcDeFgHi12&x=1 youtube VIDEO aBcDeFgHi12 https://www.youtube.com/watch?v=aBcDeFgHi12",
            "https://youtu.be/aBcDeFgHi12?si=x youtube VIDEO aBcDeFgHi12 https://www.youtube.com/watch?v=aBcDeFgHi12",
            "https://www.youtube.com/embed/videoseries?list=PL1 youtube PLAYLIST PL1 https://www.youtube.com/playlist?list=PL1",
            "https://player.vimeo.com/video/12345678?h=abc&dnt=1 vimeo VIDEO 12345678 https://vimeo.com/12345678",
            "https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk?utm_source=x spotify AUDIO episode/4rOoJ6Egrf8K2IrywzwOMk https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk",
            "https://w.soundcloud.com/player/?url=x soundcloud AUDIO - https://w.soundcloud.com/player/?url=x",
            "https://datawrapper.dwcdn.net/AbC12/2/ datawrapper CHART AbC12 https://datawrapper.dwcdn.net/AbC12/2/",
            "https://flo.uri.sh/visualisation/123/embed flourish CHART visualisation/123 https://public.flourish.studio/visualisation/123/",
            "https://www.google.com/maps/embed?pb=1 google-maps MAP - https://www.google.com/maps/embed?pb=1",
            "https://twitter.com/harbour/status/1234567890?ref_src=twsrc x POST 1234567890 https://twitter.com/harbour/status/1234567890",
            "https://x.com/harbour/status/1234567890 x POST 1234567890 https://x.com/harbour/status/1234567890",
            "https://www.instagram.com/p/AbCdEf/?utm_source=ig instagram POST AbCdEf https://www.instagram.com/p/AbCdEf/",
            "https://www.facebook.com/harbour/posts/123 facebook POST 123 https://www.facebook.com/harbour/posts/123",
            "https://www.facebook.com/plugins/video.php?height=1&href=https%3A%2F%2Fwww.facebook.com%2Fharbour%2Fvideos%2F1%2F&x=y facebook VIDEO 1 https://www.facebook.com/harbour/videos/1/",
            "https://www.tiktok.com/@harbour.tv/video/71 tiktok VIDEO 71 https://www.tiktok.com/@harbour.tv/video/71",
            "https://bsky.app/profile/did:plc:abc/post/3k?ref_src=embed bluesky POST 3k https://bsky.app/profile/did:plc:abc/post/3k",
            "https://mastodon.example/@harbour/1/embed mastodon POST 1 https://mastodon.example/@harbour/1",
            "https://www.threads.net/@harbour/post/C8abc-1 threads POST C8abc-1 https://www.threads.net/@harbour/post/C8abc-1",
            "https://www.reddit.com/r/ships/comments/1abc2d/title/ reddit POST 1abc2d https://www.reddit.com/r/ships/comments/1abc2d/title/",
            "https://www.linkedin.com/embed/feed/update/urn:li:share:7123456789012345678 linkedin POST 7123456789012345678 https://www.linkedin.com/embed/feed/update/urn:li:share:7123456789012345678"
    })
    void determinesProviderKindIdAndPage(String url, String provider, EmbedKind kind, String id, String page) {
        assertThat(EmbedSource.of(url)).isEqualTo(new EmbedSource(provider, kind, id, page));
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://twitter.com/harbour", "https://www.instagram.com/harbour/", "https://example.org/a",
            "https://twitter.com.example.org/harbour/status/1", "https://x.com@example.org/a/status/1",
            "javascript://x.com/a/status/1", "/x.com/a/status/1", "https://www.youtube.com/watch?v=aBcDeFgHi12",
            "https://www.facebook.com/plugins/post.php?href=x", "https://medium.com/@harbour/a-story-1" })
    void doesNotTreatOtherPagesAsPosts(String url) {
        assertThat(EmbedSource.post(url)).isEmpty();
    }

    @Test
    void doesNotFollowFramesWithinFrames() {
        var inner =
                "https%3A%2F%2Fwww.facebook.com%2Fplugins%2Fpost.php%3Fhref%3Dhttps%253A%252F%252Fwww.facebook.com%252Fa%252Fposts%252F1";
        assertThat(EmbedSource.post("https://www.facebook.com/plugins/post.php?href=" + inner)).isEmpty();
    }

    @Test
    void readsUrlsOfAtMost2000Characters() {
        var url = "https://x.com/harbour/status/1?a=";
        assertThat(EmbedSource.post(url + "b".repeat(2_000 - url.length()))).isPresent();
        assertThat(EmbedSource.post(url + "b".repeat(2_001 - url.length()))).isEmpty();
        assertThat(EmbedSource.post("//x.com/harbour/status/1")).map(EmbedSource::url).contains("https://x.com/harbour/status/1");
    }

    @Test
    void usesTheHostOfOtherPagesAsProvider() {
        assertThat(EmbedSource.of("https://Play.Example.org/v/1"))
                .isEqualTo(new EmbedSource("play.example.org", EmbedKind.PAGE, null, "https://Play.Example.org/v/1"));
        assertThat(EmbedSource.of("/map").provider()).isNull();
        assertThat(EmbedSource.of("http://[bad").provider()).isNull();
    }

    @Test
    void matchesLongUrlsInLinearTime() {
        ProcessorTime.assertAtMost(Duration.ofSeconds(5), () -> {
            for (String part : new String[] { "/videos/a", "&list=", "?href=", "-", "/@a@a/", "&v=&v=", "%" }) {
                EmbedSource.of("https://www.facebook.com/plugins/post.php?" + part.repeat(200));
                EmbedSource.of("https://www.youtube.com/watch?" + part.repeat(200));
                EmbedSource.of("https://www.linkedin.com/posts/" + part.repeat(200));
                EmbedSource.of("https://www.linkedin.com/" + part.repeat(2_000_000));
            }
        });
    }
}
