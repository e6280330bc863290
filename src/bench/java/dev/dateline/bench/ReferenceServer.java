package dev.dateline.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

/** Serves fixed bodies on the loopback interface: the limit of a cached response. */
record ReferenceServer(String name, URI url, Runnable end) implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    /** nginx if it is installed, otherwise Vert.x; both with one thread. */
    static ReferenceServer start(Workspace workspace, boolean bundledOnly, Map<String, byte[]> bodies)
            throws IOException, InterruptedException {
        var nginx = Workspace.find("nginx");
        return bundledOnly || nginx.isEmpty() ? vertx(bodies) : nginx(workspace, nginx.get(), bodies);
    }

    private static ReferenceServer nginx(Workspace workspace, Path program, Map<String, byte[]> bodies)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(workspace.folder(), "nginx-");
        for (var body : bodies.entrySet()) {
            Files.write(folder.resolve(body.getKey()), body.getValue());
        }
        var port = freePort();
        var configuration = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                # One process, so that it runs with the rights of this one.
                master_process off;
                worker_processes 1;
                pid "%1$s/pid";
                error_log "%1$s/error.log";
                events {
                    worker_connections 256;
                }
                http {
                    access_log off;
                    sendfile on;
                    tcp_nopush on;
                    open_file_cache max=100;
                    keepalive_requests 1000000000;
                    default_type application/json;
                    client_body_temp_path "%1$s/temporary";
                    proxy_temp_path "%1$s/temporary";
                    fastcgi_temp_path "%1$s/temporary";
                    uwsgi_temp_path "%1$s/temporary";
                    scgi_temp_path "%1$s/temporary";
                    server {
                        listen %2$s:%3$d;
                        root "%1$s";
                    }
                }
                """.formatted(folder, HOST, port));
        var output = folder.resolve("output");
        var process = workspace.start(new ProcessBuilder(program.toString(), "-c", configuration.toString()), output);
        while (!accepts(port)) {
            if (!process.isAlive()) {
                throw new IOException("nginx did not start: " + Files.readString(output).strip());
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return new ReferenceServer("nginx", URI.create("http://" + HOST + ":" + port + "/"), () -> workspace.end(process));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }

    private static boolean accepts(int port) throws IOException {
        try (var socket = new Socket(HOST, port)) {
            return socket.isConnected();
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private static ReferenceServer vertx(Map<String, byte[]> bodies) throws IOException, InterruptedException {
        var vertx = Vertx.vertx();
        var server = vertx.createHttpServer(new HttpServerOptions().setHost(HOST).setPort(0))
                .requestHandler(request -> respond(request, bodies));
        try {
            server.listen().toCompletionStage().toCompletableFuture().get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
        return new ReferenceServer("Vert.x", URI.create("http://" + HOST + ":" + server.actualPort() + "/"),
                () -> vertx.close().toCompletionStage().toCompletableFuture().join());
    }

    private static void respond(HttpServerRequest request, Map<String, byte[]> bodies) {
        var body = bodies.get(request.path().substring(1));
        var response = request.response();
        if (body == null) {
            response.setStatusCode(404).end();
            return;
        }
        var entityTag = "\"" + request.path() + "\"";
        response.putHeader("ETag", entityTag);
        if (entityTag.equals(request.getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader("Content-Type", "application/json").end(Buffer.buffer(body));
        }
    }

    @Override
    public void close() {
        end.run();
    }
}
