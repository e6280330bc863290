package dev.dateline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import picocli.CommandLine.ExitCode;

/** The management API of a running server. */
final class ServerClient {

    private static final Duration INTERVAL = Duration.ofMillis(300);

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10)).build();
    private final String server;
    private final String key;

    ServerClient(URI server, String key) {
        var address = server.toString();
        this.server = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        this.key = key;
    }

    /** The exit code; reports why the server cannot be reached or rejects a request. */
    int run(Requests requests) {
        try {
            return requests.run();
        } catch (FileSystemException e) {
            System.err.println("The command failed: " + FailureReason.of(e));
        } catch (IOException e) {
            System.err.println("The server at " + server + " cannot be reached or closed the connection: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RejectedRequest e) {
            System.err.println("The server at " + server + " rejects the request: " + e.getMessage());
        }
        return ExitCode.SOFTWARE;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    JsonNode post(String path, String mediaType, BodyPublisher body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", mediaType).POST(body));
    }

    JsonNode delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    /**
     * Reads a job until it has finished.
     *
     * @param path of jobs of its kind
     * @param progress receives each state that was read
     */
    JsonNode follow(String path, JsonNode started, Consumer<JsonNode> progress) throws IOException, InterruptedException {
        var job = started;
        while (job.path("finishedAt").isNull()) {
            TimeUnit.MILLISECONDS.sleep(INTERVAL.toMillis());
            job = get(path + "/" + job.path("id").asText());
            progress.accept(job);
        }
        return job;
    }

    /** The body of the response, as it arrives. */
    InputStream download(String path) throws IOException, InterruptedException {
        var response = client.send(request(path).setHeader("Accept", "*/*").GET().build(), BodyHandlers.ofInputStream());
        if (response.statusCode() / 100 != 2) {
            try (var body = response.body()) {
                throw new RejectedRequest(response.statusCode() + " " + detail(new String(body.readAllBytes(), UTF_8)));
            }
        }
        return response.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).header("Authorization", "Bearer " + key)
                .header("Accept", "application/json");
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new RejectedRequest(response.statusCode() + " " + detail(response.body()));
        }
        return mapper.readTree(response.body());
    }

    private String detail(String body) {
        try {
            return mapper.readTree(body).path("detail").asText();
        } catch (IOException e) {
            return "";
        }
    }

    interface Requests {

        /** The exit code. */
        int run() throws IOException, InterruptedException;
    }

    private static final class RejectedRequest extends RuntimeException {

        RejectedRequest(String reason) {
            super(reason);
        }
    }
}
