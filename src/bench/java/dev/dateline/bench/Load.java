package dev.dateline.bench;

import java.io.IOException;
import java.net.URI;
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
     * @param headers such as {@code If-None-Match: "a"}
     * @throws IOException if any response has an error status
     */
    Rate measure(URI url, List<String> headers, int seconds) throws IOException, InterruptedException {
        return wrk.isPresent() ? wrk(wrk.get(), url, headers, seconds) : BundledLoad.measure(url, headers, CONNECTIONS, seconds);
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
