package dev.dateline.delivery.cache.purge;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that caches responses and can be purged by key.
 *
 * @param mostKeys how many keys a request can name
 * @param request a request that purges some keys
 */
record PurgeTarget(String name, int mostKeys, Function<List<String>, HttpRequest> request) {

    private static final URI FASTLY = URI.create("https://api.fastly.com");
    private static final URI CLOUDFLARE = URI.create("https://api.cloudflare.com");

    static Stream<PurgeTarget> all(PurgeConfig config) {
        return Stream.of(config.fastly().stream().map(PurgeTarget::fastly),
                config.cloudflare().stream().map(PurgeTarget::cloudflare),
                config.varnish().stream().flatMap(PurgeTarget::varnish)).flatMap(targets -> targets);
    }

    private static PurgeTarget fastly(PurgeConfig.Fastly fastly) {
        return new PurgeTarget("Fastly", 256, keys -> HttpRequest
                .newBuilder(fastly.url().orElse(FASTLY).resolve("/service/" + fastly.service() + "/purge"))
                .header("Fastly-Key", fastly.token()).header("Accept", "application/json")
                .header("Surrogate-Key", String.join(" ", keys)).POST(BodyPublishers.noBody()).build());
    }

    private static PurgeTarget cloudflare(PurgeConfig.Cloudflare cloudflare) {
        return new PurgeTarget("Cloudflare", 30, keys -> HttpRequest
                .newBuilder(cloudflare.url().orElse(CLOUDFLARE).resolve("/client/v4/zones/" + cloudflare.zone() + "/purge_cache"))
                .header("Authorization", "Bearer " + cloudflare.token()).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(keys.stream().map(key -> '"' + key + '"')
                        .collect(Collectors.joining(",", "{\"tags\":[", "]}"))))
                .build());
    }

    private static Stream<PurgeTarget> varnish(PurgeConfig.Varnish varnish) {
        return varnish.urls().stream().map(url -> new PurgeTarget("Varnish at " + url, 100, varnish.bans().orElse(false)
                ? keys -> varnish(url, "BAN", "Ban-Keys", bannedKeys(keys))
                : keys -> varnish(url, "PURGE", "xkey-purge", String.join(" ", keys))));
    }

    /** A regular expression without spaces and backslashes, which end or escape an argument in the language of bans. */
    private static String bannedKeys(List<String> keys) {
        return keys.stream().map(key -> key.replace(".", "[.]"))
                .collect(Collectors.joining("|", "(^|[^!-~])(", ")([^!-~]|$)"));
    }

    private static HttpRequest varnish(URI url, String method, String header, String value) {
        return HttpRequest.newBuilder(url).header(header, value).method(method, BodyPublishers.noBody()).build();
    }
}
