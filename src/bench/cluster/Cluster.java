import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Two nodes of Dateline on this machine: node 1 with the primary, an embedded PostgreSQL, and node 2, which reads a streaming
 * replica of it; where Varnish is installed, also Varnish in front of both. Measures when a change is visible at each, what
 * happens when the replica or a node fails, and, where wrk is installed, responses per second:
 *
 * <pre>java -cp 'target/quarkus-app/lib/main/*' src/bench/cluster/Cluster.java [changes] [delay of the replica in ms]</pre>
 *
 * The replica is created with the low-level backup API, because the embedded binaries have no pg_basebackup.
 */
public class Cluster {

    private static final Path PROGRAM = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final int FIRST_PORT = 18430;
    private static final int VARNISH = 3;
    private static final String ARTICLE = "electric-cranes-oster-quay";
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private static final Pattern RATE = Pattern.compile("Requests/sec: +([\\d.]+)");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();
    private final List<Process> processes = new ArrayList<>();
    private final Path folder = Files.createTempDirectory("dateline-cluster-");
    private final Path data = folder.resolve("data");
    private final Path replica = folder.resolve("replica");
    private final boolean hasVarnish = isInstalled("varnishd");
    private Process node2;

    private Cluster() throws IOException {
    }

    public static void main(String... arguments) throws Exception {
        // Varnish closes idle connections after 5 s.
        System.setProperty("jdk.httpclient.keepalive.timeout", "2");
        var cluster = new Cluster();
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::stop));
        cluster.run(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100,
                arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0);
        System.exit(0);
    }

    private void run(int changes, int delay) throws Exception {
        start("node-1", 1, purging(Map.of("DATELINE_DATA", data.toString(), "DATELINE_SAMPLE_LOAD", "true")));
        var article = await(1, "/api/v1/articles/by-slug/" + ARTICLE, Duration.ofMinutes(10));
        var id = ID.matcher(article);
        id.find();
        createReplica(delay);
        startNode2();
        if (hasVarnish) {
            startVarnish();
        }
        System.out.println("| change to visible, from the response to the write | p50 | p99 | max |\n| --- | --- | --- | --- |");
        measure(changes, id.group(1));
        if (isInstalled("wrk")) {
            measureRates("/api/v1/articles/" + id.group(1));
        }
        fail(id.group(1));
    }

    private Map<String, String> purging(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        if (hasVarnish) {
            all.put("DATELINE_PURGE_VARNISH_URLS", url(VARNISH, "").toString());
            all.put("DATELINE_PURGE_VARNISH_BANS", "true");
        }
        return all;
    }

    private static boolean isInstalled(String program) {
        return Stream.of((System.getenv("PATH") + ":/usr/sbin").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** With the configuration of the containers, whose hosts are ports here. */
    private void startVarnish() throws Exception {
        var configuration = Files.readString(Path.of("docker/varnish/default.vcl"));
        for (var node = 1; node <= 2; node++) {
            configuration = configuration.replaceAll("(?s)\\.host = \"node-" + node + "\";(\\s+)\\.port = \"8080\";",
                    ".host = \"127.0.0.1\";$1.port = \"" + (FIRST_PORT + node) + "\";")
                    .replace("\"node-" + node + "\";", "\"127.0.0.1\";");
        }
        var file = Files.writeString(folder.resolve("default.vcl"), configuration);
        processes.add(new ProcessBuilder("varnishd", "-F", "-j", "none", "-n", folder.resolve("varnish").toString(), "-f", file.toString(), "-a",
                "127.0.0.1:" + (FIRST_PORT + VARNISH), "-T", "none", "-s", "malloc,64m").redirectErrorStream(true)
                .redirectOutput(folder.resolve("node-" + VARNISH + ".log").toFile()).start());
        await(VARNISH, "/api/v1/articles", Duration.ofMinutes(1));
    }

    private void startNode2() throws Exception {
        var primary = "jdbc:postgresql://127.0.0.1:" + primaryPort() + "/dateline";
        node2 = start("node-2", 2, purging(Map.of("DATELINE_DATA", folder.resolve("node-2").toString(),
                "QUARKUS_DATASOURCE_JDBC_URL", primary, "QUARKUS_FLYWAY_USERNAME", "dateline",
                "QUARKUS_FLYWAY_PASSWORD", secret("owner"), "QUARKUS_DATASOURCE_PASSWORD", secret("editorial"),
                "QUARKUS_DATASOURCE_DELIVERY_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + replicaPort() + "/dateline",
                "QUARKUS_DATASOURCE_DELIVERY_PASSWORD", secret("delivery"),
                "QUARKUS_DATASOURCE_PREVIEW_PASSWORD", secret("preview"),
                "DATELINE_SECURITY_ADMIN_KEY", Files.readString(data.resolve("admin.key")).strip())));
        await(2, "/api/v1/articles", Duration.ofMinutes(10));
    }

    private Process start(String name, int node, Map<String, String> settings) throws IOException {
        var command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m", "-jar",
                PROGRAM.toString());
        command.environment().keySet().removeIf(key -> key.startsWith("DATELINE_") || key.startsWith("QUARKUS_"));
        command.environment().putAll(settings);
        command.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        command.environment().put("QUARKUS_HTTP_PORT", String.valueOf(FIRST_PORT + node));
        command.redirectErrorStream(true).redirectOutput(folder.resolve(name + ".log").toFile());
        var process = command.directory(folder.toFile()).start();
        processes.add(process);
        return process;
    }

    // The replica

    private void createReplica(int delay) throws Exception {
        var primary = data.resolve("postgres");
        Files.createDirectories(replica);
        try (var connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + primaryPort() + "/postgres",
                "postgres", secret("superuser")); var statement = connection.createStatement()) {
            statement.execute("SELECT pg_create_physical_replication_slot('replica')");
            statement.execute("SELECT pg_backup_start('replica', true)");
            copy(primary, replica, "pg_wal");
            try (var stopped = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
                stopped.next();
                Files.writeString(replica.resolve("backup_label"), stopped.getString(1));
            }
            copy(primary.resolve("pg_wal"), replica.resolve("pg_wal"), "none");
        }
        Files.writeString(replica.resolve("postgresql.auto.conf"), String.join("\n",
                "primary_conninfo = 'host=127.0.0.1 port=" + primaryPort() + " user=postgres password=" + secret("superuser")
                        + "'",
                "primary_slot_name = 'replica'", "port = " + replicaPort(), "listen_addresses = '127.0.0.1'",
                "unix_socket_directories = ''", "max_connections = 100", "shared_buffers = 64MB",
                "recovery_min_apply_delay = " + delay, ""));
        Files.createFile(replica.resolve("standby.signal"));
        control(replica, "start", "-l", folder.resolve("replica.log").toString());
    }

    /** Files that the server deletes meanwhile are not needed. */
    private static void copy(Path from, Path to, String except) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                var copy = Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(folder));
                return folder.endsWith(except) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.getFileName().toString().startsWith("postmaster.")) {
                    try {
                        Files.copy(file, to.resolve(from.relativize(file).toString()));
                    } catch (NoSuchFileException e) {
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** PostgreSQL does not run as root. */
    private void control(Path server, String... action) throws IOException, InterruptedException {
        Path program;
        try (var found = Files.walk(data.resolve("postgres-binaries"), 4)) {
            program = found.filter(path -> path.endsWith("bin/pg_ctl")).findFirst().orElseThrow();
        }
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(program.toString(), "-D", server.toString(), "-w"));
        command.addAll(Arrays.asList(action));
        var process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("control.log").toFile()).start();
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("pg_ctl failed: " + Files.readString(folder.resolve("control.log")));
        }
    }

    private String primaryPort() throws IOException {
        return Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
    }

    private static int replicaPort() {
        return FIRST_PORT + 9;
    }

    private String secret(String role) throws IOException {
        return Files.readString(data.resolve("database-" + role + ".password")).strip();
    }

    // Measurements

    private void measure(int changes, String id) throws Exception {
        var own = new ArrayList<Double>();
        var other = new ArrayList<Double>();
        var varnish = new ArrayList<Double>();
        for (var i = 0; i < changes; i++) {
            var headline = "Change " + i + " of " + changes;
            change(id, headline);
            var written = System.nanoTime();
            var behindVarnish = hasVarnish ? CompletableFuture.supplyAsync(() -> visibleAfter(VARNISH, id, headline, written))
                    : null;
            var onNode2 = CompletableFuture.supplyAsync(() -> visibleAfter(2, id, headline, written));
            own.add(visibleAfter(1, id, headline, written));
            other.add(onNode2.get());
            if (behindVarnish != null) {
                varnish.add(behindVarnish.get());
            }
            // Both nodes have the list in their caches before the next change.
            get(1, "/api/v1/articles");
            get(2, "/api/v1/articles");
        }
        print("on the node that wrote it", own);
        print("on the node that reads the replica", other);
        if (hasVarnish) {
            print("behind Varnish", varnish);
        }
    }

    private void measureRates(String path) throws Exception {
        System.out.println("\n| responses per second on this machine, which also runs the load | one article |\n| --- | --- |");
        System.out.printf("| node 1 | %,.0f |%n", rate(path, 1));
        System.out.printf("| nodes 1 and 2 | %,.0f |%n", rate(path, 1, 2));
        if (hasVarnish) {
            System.out.printf("| Varnish | %,.0f |%n", rate(path, VARNISH));
        }
    }

    private double rate(String path, int... nodes) throws Exception {
        var loads = new ArrayList<Process>();
        for (var node : nodes) {
            get(node, path);
            loads.add(new ProcessBuilder("wrk", "-t1", "-c16", "-d5s", url(node, path).toString()).start());
        }
        var sum = 0.0;
        for (var load : loads) {
            var rate = RATE.matcher(new String(load.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            rate.find();
            sum += Double.parseDouble(rate.group(1));
        }
        return sum;
    }

    private void change(String id, String headline) throws Exception {
        var article = manage("GET", id, null, null);
        var changed = manage("PATCH", id, article.headers().firstValue("ETag").orElseThrow(),
                "{\"headline\":\"" + headline + "\"}");
        manage("POST", id + "/publish", changed.headers().firstValue("ETag").orElseThrow(), null);
    }

    private HttpResponse<String> manage(String method, String path, String tag, String body) throws Exception {
        var request = HttpRequest.newBuilder(url(1, "/manage/v1/articles/" + path))
                .header("Authorization", "Bearer " + Files.readString(data.resolve("admin.key")).strip())
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (tag != null) {
            request.header("If-Match", tag);
        }
        if (body != null) {
            request.header("Content-Type", "application/merge-patch+json");
        }
        var response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        return response;
    }

    private double visibleAfter(int node, String id, String headline, long written) {
        try {
            while (!get(node, "/api/v1/articles/" + id).body().contains(headline)) {
                TimeUnit.MICROSECONDS.sleep(500);
            }
            return (System.nanoTime() - written) / 1e6;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void print(String what, List<Double> times) {
        var sorted = times.stream().sorted().toList();
        System.out.printf("| %s | %.1f ms | %.1f ms | %.1f ms |%n", what, sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100), sorted.get(sorted.size() - 1));
    }

    // Failures

    private void fail(String id) throws Exception {
        var path = "/api/v1/articles/" + id;
        System.out.println("\n| event | node 1 | node 2 | Varnish |\n| --- | --- | --- | --- |");
        control(replica, "stop", "-m", "immediate");
        TimeUnit.SECONDS.sleep(1);
        report("the replica fails", path);
        change(id, "Written without a replica");
        control(replica, "start", "-l", folder.resolve("replica.log").toString());
        var restarted = System.nanoTime();
        var seconds = visibleAfter(2, id, "Written without a replica", restarted) / 1000;
        report("the replica starts again: change visible after %.1f s".formatted(seconds), path);
        node2.destroyForcibly().waitFor();
        report("node 2 is killed", path);
        startNode2();
        report("node 2 starts again", path);
        change(id, "Written after all failures");
        report("change after all failures visible on node 2 after %.1f ms".formatted(
                visibleAfter(2, id, "Written after all failures", System.nanoTime())), path);
        control(data.resolve("postgres"), "stop", "-m", "immediate");
        TimeUnit.SECONDS.sleep(3);
        report("the primary fails", path);
    }

    private void report(String event, String path) {
        System.out.printf("| %s | %s | %s | %s |%n", event, status(1, path), status(2, path),
                hasVarnish ? status(VARNISH, path) : "not installed");
    }

    private String status(int node, String path) {
        try {
            var response = get(node, path);
            return response.statusCode() + response.headers().firstValue("Cache-Status").map(cache -> " (" + cache + ")").orElse("");
        } catch (IOException | InterruptedException e) {
            return "no connection";
        }
    }

    private String await(int node, String path, Duration longest) throws Exception {
        var end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < end) {
            try {
                var response = get(node, path);
                if (response.statusCode() == 200) {
                    return response.body();
                }
            } catch (IOException e) {
                // It does not listen yet.
            }
            if (!processes.get(processes.size() - 1).isAlive()) {
                break;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IOException("Node " + node + " did not start: " + Files.readString(folder.resolve("node-" + node + ".log")));
    }

    private HttpResponse<String> get(int node, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(url(node, path)).timeout(Duration.ofSeconds(30)).build(),
                BodyHandlers.ofString());
    }

    private static URI url(int node, String path) {
        return URI.create("http://127.0.0.1:" + (FIRST_PORT + node) + path);
    }

    private void stop() {
        try {
            control(replica, "stop", "-m", "immediate");
        } catch (IOException | InterruptedException | RuntimeException e) {
            // It is not running.
        }
        for (var i = processes.size() - 1; i >= 0; i--) {
            processes.get(i).destroy();
            try {
                processes.get(i).waitFor(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        System.err.println("The logs are in " + folder);
    }
}
