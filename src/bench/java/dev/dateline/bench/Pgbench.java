package dev.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The load generator of PostgreSQL. */
record Pgbench(Path program, Workspace workspace, Database database) {

    private static final Pattern RATE = Pattern.compile("tps = ([\\d.]++)");

    /** Empty if it is not installed, or only the bundled programs are used. */
    static Optional<Pgbench> find(Workspace workspace, Database database, boolean bundledOnly) {
        return bundledOnly ? Optional.empty()
                : Workspace.find("pgbench").map(program -> new Pgbench(program, workspace, database));
    }

    /** @param name of the file for the script */
    Rate measure(String name, String script, int clients, int seconds) throws IOException, InterruptedException {
        var file = Files.writeString(workspace.folder().resolve(name + ".sql"), script);
        var command = new ProcessBuilder(program.toString(), "-n", "-M", "prepared", "-c" + clients, "-j"
                + Math.min(clients, Load.THREADS), "-T" + seconds, "-f", file.toString());
        command.environment().putAll(database.environment());
        var rates = RATE.matcher(workspace.run(command)).results().toList();
        if (rates.isEmpty()) {
            throw new IOException("pgbench completed no transaction");
        }
        // Older versions report a second rate, without the time for connecting.
        return new Rate(Double.parseDouble(rates.get(rates.size() - 1).group(1)), Double.NaN, Double.NaN);
    }
}
