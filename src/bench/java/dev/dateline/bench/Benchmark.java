package dev.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.ObjectMapper;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The main program: measures this build, and the limits of the machine in turn with it. */
@Command(name = "benchmark", mixinStandardHelpOptions = true, showDefaultValues = true)
public final class Benchmark implements Callable<Integer> {

    private static final int MIN_ARTICLES = 200;

    @Option(names = "--articles", defaultValue = "10000", description = "Number of articles, at least " + MIN_ARTICLES + ".")
    private int articles;

    @Option(names = "--seconds", defaultValue = "5", description = "Seconds of each measurement.")
    private int seconds;

    @Option(names = "--rounds", defaultValue = "3", description = "Measurements of each request, of which the median counts.")
    private int rounds;

    @Option(names = "--changes", defaultValue = "50", description = "How often an article is changed and published.")
    private int changes;

    @Option(names = "--bundled", description = "Use the bundled load generator and file server, and JDBC, even if wrk, nginx and"
            + " pgbench are installed.")
    private boolean bundledOnly;

    @Option(names = "--writes-only", description = "Do not measure responses to readers.")
    private boolean writesOnly;

    @Option(names = "--program", defaultValue = "target/quarkus-app/quarkus-run.jar", description = "The build to measure.")
    private Path program;

    @Option(names = "--java-options", defaultValue = "", description = "Options of the Java that runs it, separated by spaces.")
    private String javaOptions;

    @Option(names = "--output", defaultValue = "target/bench", description = "Folder for the results and temporary files.")
    private Path output;

    private final Report report = new Report();

    public static void main(String... args) {
        System.exit(new CommandLine(new Benchmark()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        if (articles < MIN_ARTICLES || seconds < 1 || rounds < 1 || changes < 1) {
            System.err.println("--articles must be at least " + MIN_ARTICLES + ", and the other numbers at least 1.");
            return CommandLine.ExitCode.USAGE;
        }
        var workspace = Workspace.in(output);
        Runtime.getRuntime().addShutdownHook(new Thread(workspace::close, "workspace-closer"));
        try (workspace) {
            run(workspace);
            if (workspace.isClosed()) {
                throw new IOException("Interrupted");
            }
            report.write(output);
            System.out.println("\n" + report.markdown() + "\nWritten to " + output.resolve("results.md") + " and results.svg");
            return CommandLine.ExitCode.OK;
        } catch (IOException | SQLException e) {
            if (workspace.isClosed()) {
                System.err.println("The run was interrupted.");
            } else {
                System.err.println("The run failed: " + e.getMessage());
            }
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private void run(Workspace workspace) throws IOException, InterruptedException, SQLException {
        var load = new Load(workspace, bundledOnly);
        var build = new Server.Program(program, javaOptions.isBlank() ? List.of() : List.of(javaOptions.strip().split(" +")));
        report.condition("Date", Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
        report.condition("Machine", Machine.current(workspace).describe());
        if (!build.javaOptions().isEmpty()) {
            report.condition("Options of Java", String.join(" ", build.javaOptions()));
        }
        report.condition("Load", load.describe() + ", on the same machine, uncompressed responses; " + seconds
                + " s for each measurement, the median of " + rounds + ", after " + 2 * seconds
                + " s of the same request to warm up");
        say("Starting Dateline");
        try (var server = Server.start(workspace, build)) {
            report.figure("first start: unpack PostgreSQL, create the database", Report.number(server.startSeconds()) + " s");
        }
        var corpus = new Corpus(articles);
        try (var server = Server.start(workspace, build)) {
            report.figure("second start", Report.number(server.startSeconds()) + " s");
            fill(workspace, server, corpus);
            if (!writesOnly) {
                phase("responses from the cache", () -> measureCached(workspace, load, server, Request.all(server, corpus)));
            }
            say("Changing an article " + changes + " times");
            attempt("from the upload of a change to its public URL, by import", () -> {
                var rate = new Imports(server).publish(corpus, corpus.size() / 3, changes);
                return "p50 " + Report.number(rate.median()) + " ms, p99 " + Report.number(rate.p99()) + " ms (" + changes
                        + " changes)";
            });
        }
        if (!writesOnly) {
            say("Starting Dateline without its response cache");
            try (var server = Server.startWithoutCache(workspace, build)) {
                phase("responses that are not cached",
                        () -> measureUncached(workspace, load, server, Request.all(server, corpus)));
                attempt("memory of Java after these responses", () -> server.residentMegabytes() + " MB");
            }
        }
        // Last, because the new articles change the lists.
        say("Starting Dateline to write");
        try (var server = Server.start(workspace, build)) {
            phase("writes of editors", () -> measureWrites(workspace, server, corpus));
        }
    }

    private void measureWrites(Workspace workspace, Server server, Corpus corpus)
            throws IOException, InterruptedException, SQLException {
        var limit = new InsertLimit(workspace, server.database(), bundledOnly);
        report.condition("Limit of writes", "transactions with three inserts by " + limit.describe()
                + ", with the same number of clients, in the same PostgreSQL, in turn with Dateline");
        var writes = new Writes(server, corpus, limit, seconds, rounds);
        writes.warmUp();
        for (var clients : List.of(1, Load.CONNECTIONS)) {
            attempt("writes (create, patch, publish), clients: " + clients, () -> writes.measure(clients));
        }
    }

    private void fill(Workspace workspace, Server server, Corpus corpus) throws IOException, InterruptedException, SQLException {
        say("Generating and importing " + String.format(Locale.ROOT, "%,d", articles) + " articles");
        var file = workspace.folder().resolve("corpus.jsonl");
        var lines = corpus.write(file);
        var imports = new Imports(server);
        var fileSize = Files.size(file);
        var first = imports.run(file);
        report.figure("import", rate(articles, first, "articles") + ", in a process that has just started");
        attempt("import of the unchanged file", () -> rate(lines, imports.run(file), "lines"));
        Files.delete(file);
        server.database().vacuum();
        report.condition("Content", String.format(Locale.ROOT, "%,d articles, %,.0f MB of JSON Lines, database of %,.0f MB after"
                + " VACUUM", articles, fileSize / 1e6, server.database().sizeInBytes() / 1e6));
    }

    private static String rate(int count, double duration, String unit) {
        return Report.number(count / duration) + " " + unit + "/s (" + Report.number(duration) + " s)";
    }

    private void measureCached(Workspace workspace, Load load, Server server, List<Request> requests)
            throws IOException, InterruptedException {
        var bodies = new HashMap<String, byte[]>();
        for (var request : requests) {
            bodies.put(request.key(), server.get(request.path()).body());
        }
        try (var reference = ReferenceServer.start(workspace, bundledOnly, bodies)) {
            report.condition("Limit of a cached response", reference.name()
                    + " with one thread, serving the same bytes, in turn with Dateline");
            report.cached(new SideBySide(load, server, seconds, rounds).compare(requests, true, (request, duration) -> {
                var url = reference.url().resolve(request.key());
                return load.measure(url, request, duration);
            }), reference.name());
        }
    }

    private void measureUncached(Workspace workspace, Load load, Server server, List<Request> requests)
            throws IOException, InterruptedException, SQLException {
        var limit = new StatementLimit(workspace, server.database(), bundledOnly);
        report.condition("Limit of a response that is not cached", "one statement that returns the same items, by "
                + limit.describe() + ", in the same PostgreSQL, in turn with Dateline");
        var prepared = new ArrayList<Request>();
        report.uncached(new SideBySide(load, server, seconds, rounds).compare(requests, false, (request, duration) -> {
            if (!prepared.contains(request)) {
                limit.prepare(request, new ObjectMapper().readTree(server.get(request.path()).body()));
                prepared.add(request);
            }
            return limit.measure(request, duration);
        }));
    }

    private void phase(String what, Phase phase) throws InterruptedException {
        say("Measuring " + what);
        try {
            phase.run();
        } catch (IOException | SQLException e) {
            report.figure(what, "not measured: " + e.getMessage());
        }
    }

    private void attempt(String what, Step step) throws InterruptedException {
        try {
            report.figure(what, step.run());
        } catch (IOException | SQLException e) {
            report.figure(what, "not measured: " + e.getMessage());
        }
    }

    static void say(String step) {
        System.out.println(step);
    }

    private interface Phase {
        void run() throws IOException, InterruptedException, SQLException;
    }

    private interface Step {
        String run() throws IOException, InterruptedException, SQLException;
    }
}
