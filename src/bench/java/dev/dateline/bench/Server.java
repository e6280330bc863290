package dev.dateline.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A Dateline process with its embedded database, on a free port of the loopback interface. Its data is in the workspace. */
final class Server implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Workspace workspace;
    private final Path data;
    private final Process process;
    private final URI url;
    private final double startSeconds;
    private volatile String key;

    private Server(Workspace workspace, Program program, String cacheSize) throws IOException, InterruptedException {
        this.workspace = workspace;
        this.data = workspace.folder().resolve("data");
        var log = Files.createTempFile(workspace.folder(), "server-", ".log");
        var start = System.nanoTime();
        this.process = workspace.start(command(program, data, cacheSize), log);
        this.url = awaitReady(start, log);
        this.startSeconds = (System.nanoTime() - start) / 1e9;
    }

    static Server start(Workspace workspace, Program program) throws IOException, InterruptedException {
        return new Server(workspace, program, null);
    }

    static Server startWithoutCache(Workspace workspace, Program program) throws IOException, InterruptedException {
        return new Server(workspace, program, "0");
    }

    private static ProcessBuilder command(Program program, Path data, String cacheSize) {
        var arguments = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        arguments.addAll(program.javaOptions());
        arguments.addAll(List.of("-jar", program.jar().toAbsolutePath().toString()));
        var command = new ProcessBuilder(arguments);
        var settings = command.environment();
        settings.keySet().removeIf(name -> name.startsWith("DATELINE_") || name.startsWith("QUARKUS_"));
        settings.put("DATELINE_DATA", data.toString());
        settings.put("DATELINE_SAMPLE_LOAD", "false");
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", "0");
        if (cacheSize != null) {
            settings.put("DATELINE_CACHE_SIZE", cacheSize);
        }
        return command;
    }

    private URI awaitReady(long start, Path log) throws IOException, InterruptedException {
        var address = data.resolve("server.url");
        while (System.nanoTime() - start < LONGEST_START.toNanos()) {
            if (!process.isAlive()) {
                throw new IOException("Dateline did not start:\n" + Files.readString(log));
            }
            if (Files.exists(address)) {
                var text = Files.readString(address).strip();
                if (text.endsWith("/") && isReady(URI.create(text))) {
                    return URI.create(text);
                }
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new IOException("Dateline was not ready after " + LONGEST_START.toSeconds() + " s");
    }

    private boolean isReady(URI server) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(server.resolve("/health/ready")).build(), BodyHandlers.discarding())
                .statusCode() == 200;
    }

    /** A build and the options of the Java that runs it. */
    record Program(Path jar, List<String> javaOptions) {
    }

    /** The memory of the process, without that of PostgreSQL, in MB: its resident set. */
    long residentMegabytes() throws IOException, InterruptedException {
        var kilobytes = workspace.run(new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())));
        return Long.parseLong(kilobytes.strip()) * 1024 / 1_000_000;
    }

    /** From the start of the process until it is ready. */
    double startSeconds() {
        return startSeconds;
    }

    URI url(String path) {
        return url.resolve(path);
    }

    /** @throws IOException if the status is not 200 */
    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(url(path)).build());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return mapper.readTree(get(path).body());
    }

    /** Sends a request to the management API; {@code body} is null for GET. */
    JsonNode manage(String path, BodyPublisher body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url("/manage/v1/" + path))
                .header("Authorization", bearer());
        if (body != null) {
            request.header("Content-Type", "application/x-ndjson").POST(body);
        }
        return mapper.readTree(send(request.build()).body());
    }

    /**
     * Writes with the management API.
     *
     * @param tag of the version that is changed; null for none
     * @param body in JSON; null for none
     */
    Written write(String method, String path, String tag, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url("/manage/v1/" + path)).header("Authorization", bearer())
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        }
        if (tag != null) {
            request.header("If-Match", tag);
        }
        var response = send(request.build());
        return new Written(mapper.readTree(response.body()), response.headers().firstValue("ETag").orElse(null));
    }

    private String bearer() throws IOException {
        if (key == null) {
            key = Files.readString(data.resolve("admin.key")).strip();
        }
        return "Bearer " + key;
    }

    /** @param tag of the new version */
    record Written(JsonNode body, String tag) {
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        var response = client.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(request.uri().getPath() + " returned the status " + response.statusCode());
        }
        return response;
    }

    /** Its database, to which it connects as superuser. */
    Database database() throws IOException {
        return new Database(Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip(),
                Files.readString(data.resolve("database-superuser.password")).strip());
    }

    @Override
    public void close() {
        workspace.end(process);
    }
}
