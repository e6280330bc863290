package dev.dateline.delivery.redirect;

import static dev.dateline.delivery.redirect.RedirectedResource.ARTICLE;
import static dev.dateline.delivery.redirect.RedirectedResource.SECTION;
import static dev.dateline.delivery.redirect.RedirectedResource.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.dateline.delivery.site.SitePaths;

class RedirectRulesTest {

    private static final UUID ID = UUID.fromString("01a20d77-ae06-7dc5-8863-3f00843cff5b");
    private static final UUID CITY = UUID.fromString("01a20d77-ae06-7dc5-8863-3f00843cff5c");

    @Test
    void articlesBelowAFormerPathOfTheirSectionRedirectInOneStep() {
        var lines =
                lines(RedirectFormat.NETLIFY, new SitePaths("/news/{section}/{slug}", "/news/{path}", "/t/{slug}", "/a", "/c"),
                        new RedirectedPage(SECTION, "town", "city", CITY, null, null, null),
                        new RedirectedPage(SECTION, "town/port", "city/port", ID, null, null, null),
                        new RedirectedPage(ARTICLE, "old", "new", ID, "en", CITY, "city"));

        assertThat(lines).containsExactly("/news/town /news/city 301", "/news/town/port /news/city/port 301",
                "/news/city/old /news/city/new 301", "/news/town/old /news/city/new 301",
                "/news/town/port/* /news/city/port/:splat 301", "/news/town/* /news/city/:splat 301");
    }

    @Test
    void pathThatIsTheTargetOfARedirectDoesNotRedirect() {
        var lines = lines(RedirectFormat.NETLIFY, new SitePaths("/{slug}", "/{path}", "/{slug}", "/a", "/c"),
                new RedirectedPage(ARTICLE, "tram", "trams", ID, "en", null, null),
                new RedirectedPage(TAG, "trams", "tram", ID, null, null, null),
                new RedirectedPage(SECTION, "bus", "trams", CITY, null, null, null));

        assertThat(lines).containsExactly("/bus /trams 301");
    }

    @Test
    void pathsWithoutTheSlugDoNotRedirect() {
        assertThat(lines(RedirectFormat.NETLIFY, new SitePaths("/a/{id}", "/s/{id}?p={path}", "/t/{id}-{slug}?t={slug}#top", "/a",
                "/c"), new RedirectedPage(ARTICLE, "old", "new", ID, "en", null, null),
                new RedirectedPage(SECTION, "old", "new", CITY, null, null, null),
                new RedirectedPage(TAG, "old", "new", ID, null, null, null)))
                .containsExactly("/s/" + CITY + " /s/" + CITY + "?p=new 301", "/t/" + ID + "-old /t/" + ID + "-new?t=new 301");
    }

    @Test
    void hostileCharactersAreEscaped() {
        var paths = new SitePaths("/a/{slug}", "/s/{path}", "/t/{slug}", "/a", "/c");
        var hostile = new RedirectedPage(ARTICLE, "a b*:c\n/x 200!\n\"${host}\\;é%zz%2F#q", "new", ID, "en", null, null);
        var quoted = new RedirectedPage(ARTICLE, "a\"; } \\ $b", "n$ew\"", ID, "en", null, null);

        assertThat(lines(RedirectFormat.NETLIFY, paths, hostile, quoted)).containsExactly(
                "/a/a%20b%2A%3Ac%0A/x%20200%21%0A%22%24%7Bhost%7D%5C%3B%C3%A9%25zz%2F%23q /a/new 301",
                "/a/a%22%3B%20%7D%20%5C%20%24b /a/n%24ew%22 301");
        assertThat(lines(RedirectFormat.NGINX, paths, hostile, quoted)).containsExactly(
                "location = \"/a/a\\\"; } \\\\ $b\" { return 301 \"/a/n%24ew%22$is_args$args\"; }");
    }

    @Test
    void formerAddressThatIsACompletePathRedirectsAsItIs() {
        var paths = new SitePaths("/articles/{slug}", "/s/{path}", "/t/{slug}", "/a", "/c");
        var pages = new RedirectedPage[] { new RedirectedPage(ARTICLE, "/2026/ferry-old/", "ferry", ID, "en", null, null),
                new RedirectedPage(ARTICLE, "//2025/ferry", "ferry", ID, "en", null, null),
                new RedirectedPage(TAG, "/topic/ferries", "ferries", ID, null, null, null),
                new RedirectedPage(ARTICLE, "/", "ferry", ID, "en", null, null) };

        assertThat(lines(RedirectFormat.NETLIFY, paths, pages)).containsExactly("/2026/ferry-old/ /articles/ferry 301",
                "/2025/ferry /articles/ferry 301", "/topic/ferries /t/ferries 301");
        assertThat(lines(RedirectFormat.NGINX, paths, pages)).contains(
                "location = \"/2026/ferry-old/\" { return 301 \"/articles/ferry$is_args$args\"; }");
    }

    @Test
    void formerAddressThatLooksLikeAQueryRedirectsNoOtherPage() {
        var paths = new SitePaths("/a/{slug}", "/s/{path}", "/t/{slug}", "/a", "/c");
        var query = new RedirectedPage(ARTICLE, "?p=123", "new", ID, "en", null, null);
        var fragment = new RedirectedPage(TAG, "a#b", "new", ID, null, null, null);

        assertThat(lines(RedirectFormat.NETLIFY, paths, query, fragment)).containsExactly("/a/%3Fp%3D123 /a/new 301",
                "/t/a%23b /t/new 301");
        assertThat(lines(RedirectFormat.NGINX, paths, query, fragment)).containsExactly(
                "location = \"/a/?p=123\" { return 301 \"/a/new$is_args$args\"; }",
                "location = \"/t/a#b\" { return 301 \"/t/new$is_args$args\"; }");
    }

    @Test
    void serverMatchesDecodedPathsAndKeepsTheQuery() {
        var lines = lines(RedirectFormat.NGINX, new SitePaths("/é.{x}/{section}/{slug}", "/s?p={path}", "/t", "/a", "/c"),
                new RedirectedPage(SECTION, "town", "city", CITY, null, null, null),
                new RedirectedPage(ARTICLE, "old", "new", ID, "en", null, null));

        assertThat(lines).containsExactly(
                "location = \"/s\" { return 301 \"/s?p=city\"; }",
                "location = \"/é.{x}/old\" { return 301 \"/%C3%A9.%7Bx%7D/new$is_args$args\"; }");
        assertThat(lines(RedirectFormat.NGINX, new SitePaths("/é.\"/{section}/{slug}", "/s/{path}", "/t", "/a", "/c"),
                new RedirectedPage(SECTION, "town", "city", CITY, null, null, null))).containsExactly(
                        "location = \"/s/town\" { return 301 \"/s/city$is_args$args\"; }",
                        "location ^~ \"/é.\\\"/town/\" { rewrite \"^/é\\\\.\\\\\\\"/town/(.*)$\" \"/%C3%A9.%22/city/$1\" permanent; }");
    }

    private static List<String> lines(RedirectFormat format, SitePaths paths, RedirectedPage... pages) {
        return RedirectRules.of(List.of(pages), paths).stream().map(format::line).filter(Objects::nonNull).toList();
    }
}
