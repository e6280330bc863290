package dev.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The results of a run as Markdown. */
final class Report {

    private final Map<String, String> conditions = new LinkedHashMap<>();
    private final Map<String, String> figures = new LinkedHashMap<>();
    private List<Comparison> cached = List.of();
    private List<Comparison> uncached = List.of();
    private String reference = "file server";

    void condition(String name, String value) {
        conditions.put(name, value);
    }

    void figure(String what, String value) {
        figures.put(what, value);
        System.out.println("  " + what + ": " + value);
    }

    /** @param server the name of the server that the responses are compared with */
    void cached(List<Comparison> comparisons, String server) {
        cached = comparisons;
        reference = server;
    }

    void uncached(List<Comparison> comparisons) {
        uncached = comparisons;
    }

    static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value >= 100 ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }

    String markdown() {
        var text = new StringBuilder("# Results of the benchmark\n\n");
        conditions.forEach((name, value) -> text.append("- ").append(name).append(": ").append(value).append('\n'));
        text.append("\n## Starts and writes\n\n");
        text.append(table(List.of("what", "figure"), figures.entrySet().stream()
                .map(figure -> List.of(figure.getKey(), figure.getValue())).toList()));
        text.append("\n## Responses from the cache\n\n");
        text.append(comparisons(cached, reference));
        text.append("\n## Responses that are not cached\n\nThe server runs with `DATELINE_CACHE_SIZE=0`.\n\n");
        text.append(comparisons(uncached, "PostgreSQL"));
        text.append("\n## Statements\n\nPostgreSQL alone runs these; `bench.finished` has the finished JSON of each item.\n\n");
        for (var comparison : uncached) {
            text.append("- ").append(comparison.request().name()).append(": `")
                    .append(StatementLimit.statement(comparison.request())).append("`\n");
        }
        return text.toString();
    }

    private static String comparisons(List<Comparison> all, String limit) {
        if (all.isEmpty()) {
            return "Not measured.\n";
        }
        return table(List.of("request", "articles", "kB", "Dateline/s", "p50 ms", "p99 ms", limit + "/s", "p50 ms", "p99 ms",
                "Dateline / " + limit), all.stream().map(Report::row).toList());
    }

    private static List<String> row(Comparison one) {
        if (!one.isMeasured()) {
            return List.of(one.request().name(), "not measured: " + one.failure(), "", "", "", "", "", "", "", "");
        }
        var row = new ArrayList<>(List.of(one.request().name(), String.valueOf(one.items()),
                one.request().isConditional() ? "0" : number(one.bytes() / 1e3)));
        for (var rate : List.of(one.dateline(), one.limit())) {
            row.addAll(List.of(number(rate.perSecond()), number(rate.median()), number(rate.p99())));
        }
        row.add(String.format(Locale.ROOT, "%.3f", one.ratio()));
        return row;
    }

    private static String table(List<String> head, List<List<String>> rows) {
        var lines = new ArrayList<List<String>>();
        lines.add(head);
        lines.add(head.stream().map(name -> "---").toList());
        lines.addAll(rows);
        return lines.stream().map(line -> line.stream().map(cell -> cell.replaceAll("\\s+", " ").replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"))).collect(Collectors.joining());
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("results.md"), markdown());
        var subtitle = List.of(conditions.getOrDefault("Machine", ""),
                conditions.getOrDefault("Date", "") + ", " + conditions.getOrDefault("Content", ""));
        Files.writeString(folder.resolve("results.svg"), new Chart(subtitle)
                .panel("Responses from the cache, per second", "Dateline", reference, cached)
                .panel("Responses that are not cached, per second", "Dateline without cache", "PostgreSQL alone", uncached)
                .svg());
    }
}
