package dev.dateline.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sends the same request on 16 connections, as often as it gets responses: by wrk if it is installed. */
final class Load {

    static final int CONNECTIONS = 16;
    /** The server and PostgreSQL need the other cores. */
    static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 4);

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]++)");
    private static final Pattern PERCENTILE = Pattern.compile("\\s(50|99)%\\s+([\\d.]++)(us|ms|s|m)\\s");
    private static final Pattern FAILURES = Pattern.compile("(Non-2xx or 3xx responses: .*|Socket errors: .*)");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Workspace workspace;
    private final Optional<Path> wrk;

    Load(Workspace workspace, boolean bundledOnly) {
        this.workspace = workspace;
        this.wrk = bundledOnly ? Optional.empty() : Workspace.find("wrk");
    }

    String describe() {
        return (wrk.isPresent() ? "wrk with " + THREADS + (THREADS == 1 ? " thread" : " threads")
                : "the bundled load generator with 1 thread") + " and " + CONNECTIONS + " connections";
    }

    /**
     * @param url of the server that the request is sent to
     * @throws IOException if any response has an error status
     */
    Rate measure(URI url, Request request, int seconds) throws IOException, InterruptedException {
        var headers = request.isConditional() ? List.of("If-None-Match: " + entityTag(url)) : List.<String>of();
        return wrk.isPresent() ? wrk(wrk.get(), url, headers, seconds) : BundledLoad.measure(url, headers, CONNECTIONS, seconds);
    }

    private String entityTag(URI url) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.discarding()).headers().firstValue("ETag")
                .orElseThrow(() -> new IOException(url + " has no ETag"));
    }

    private Rate wrk(Path program, URI url, List<String> headers, int seconds) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(program.toString(), "-t" + THREADS, "-c" + CONNECTIONS, "-d" + seconds + "s",
                "--timeout", "10s", "--latency"));
        headers.forEach(header -> command.addAll(List.of("-H", header)));
        command.add(url.toString());
        var output = workspace.run(new ProcessBuilder(command));
        var failures = FAILURES.matcher(output);
        if (failures.find()) {
            throw new IOException(failures.group());
        }
        var rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IOException("wrk reports no rate: " + output);
        }
        var milliseconds = new double[100];
        PERCENTILE.matcher(output).results().forEach(found -> milliseconds[Integer.parseInt(found.group(1))] =
                Double.parseDouble(found.group(2)) * milliseconds(found.group(3)));
        return new Rate(Double.parseDouble(rate.group(1)), milliseconds[50], milliseconds[99]);
    }

    private static double milliseconds(String unit) {
        return switch (unit) {
            case "us" -> 0.001;
            case "ms" -> 1;
            case "s" -> 1_000;
            default -> 60_000;
        };
    }
}
