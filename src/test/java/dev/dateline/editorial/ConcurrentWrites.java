package dev.dateline.editorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.dateline.fixture.ManageClient;

/**
 * Clients that write until the server is killed, one for each kind of write. Each write stores the next number in several
 * properties: what is stored after the restart must be a number between the last acknowledged and the last sent one, the same
 * in all of them.
 */
final class ConcurrentWrites {

    private static final String MANAGE = "/manage/v1/";
    private static final int ARTICLES = 40;
    private static final Duration LONGEST_JOB = Duration.ofMinutes(2);

    private final ManageClient client;
    private final String name;
    private final List<Writer> writers = new ArrayList<>();
    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final List<Throwable> faults = Collections.synchronizedList(new ArrayList<>());

    ConcurrentWrites(ManageClient client, int round) throws IOException, InterruptedException {
        this.client = client;
        this.name = "k" + round;
        importArticles();
        collections();
        mediaAndCaptions();
        corrections();
        operations();
        publications();
        keys();
        exportsAndJobs();
    }

    private interface Write {
        void send(int number) throws IOException, InterruptedException;
    }

    private interface Stored {
        List<String> read(ManageClient client) throws IOException, InterruptedException;
    }

    /** @param isAtomic whether all values have the same number */
    private record Writer(String name, boolean isAtomic, Write write, Stored stored, int[] sentAndAcknowledged) {

        private void run(AtomicInteger acknowledged) throws IOException, InterruptedException {
            while (true) {
                write.send(++sentAndAcknowledged[0]);
                sentAndAcknowledged[1] = sentAndAcknowledged[0];
                acknowledged.incrementAndGet();
            }
        }

        private int check(ManageClient client) throws IOException, InterruptedException {
            var values = stored.read(client);
            assertThat(values).as(name).isNotEmpty().allMatch(value -> value.matches("\\d+")).allSatisfy(
                    value -> assertThat(Integer.parseInt(value)).isBetween(sentAndAcknowledged[1], sentAndAcknowledged[0]));
            if (isAtomic) {
                assertThat(values.stream().distinct()).as(name + values).hasSize(1);
            }
            return sentAndAcknowledged[1];
        }
    }

    void begin() {
        for (var writer : writers) {
            var thread = new Thread(() -> {
                try {
                    writer.run(acknowledged);
                } catch (IOException killed) {
                    return;
                } catch (Throwable fault) {
                    faults.add(fault);
                }
            }, writer.name());
            threads.add(thread);
            thread.start();
        }
    }

    void awaitAcknowledged(int number) {
        await().pollInterval(Duration.ofMillis(1)).atMost(Duration.ofMinutes(2))
                .until(() -> acknowledged.get() >= number || !faults.isEmpty());
    }

    void awaitEnd() throws InterruptedException {
        for (var thread : threads) {
            thread.join(Duration.ofMinutes(2).toMillis());
        }
        assertThat(faults).isEmpty();
    }

    /** The number of acknowledged writes of each kind. */
    Map<String, Integer> check(ManageClient restarted) throws IOException, InterruptedException {
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            for (var job : restarted.get(MANAGE + "jobs").path("data")) {
                if (job.path("finishedAt").isNull()) {
                    return false;
                }
            }
            return true;
        });
        var numbers = new TreeMap<String, Integer>();
        for (var writer : writers) {
            numbers.put(writer.name(), writer.check(restarted));
        }
        return numbers;
    }

    private void add(String kind, boolean isAtomic, Write write, Stored stored) {
        writers.add(new Writer(kind, isAtomic, write, stored, new int[2]));
    }

    private void collections() throws IOException, InterruptedException {
        var url = create("collections", collection(0));
        add("collections", true, number -> client.send("PATCH", url, collection(number)),
                restarted -> values(restarted.get(url), "/name", "/slots/0/name", "/slots/0/items/0/headline"));
    }

    private Map<String, Object> collection(int number) {
        return Map.of("name", number + "", "slots", List.of(Map.of("name", number + "", "items",
                List.of(Map.of("article", Map.of("slug", name + "-0"), "headline", number + "")))));
    }

    private void mediaAndCaptions() throws IOException, InterruptedException {
        var url = create("media", Map.of("type", "image", "url", "/0", "credit", "0", "captions",
                List.of(Map.of("language", "en", "text", "0", "altText", "0", "credit", "0"))));
        add("media", true, number -> client.send("PATCH", url, Map.of("url", "/" + number, "credit", number + "")),
                restarted -> values(restarted.get(url), "/url", "/credit"));
        var caption = url + "/captions/en";
        add("captions", true,
                number -> client.send("PUT", caption, Map.of("text", number + "", "altText", number + "", "credit", number + "")),
                restarted -> values(restarted.get(caption), "/text", "/altText", "/credit"));
    }

    private void corrections() throws IOException, InterruptedException {
        var url = create("articles", Map.of("language", "en", "headline", name, "publishedAt", "2026-01-01T00:00:00Z"));
        add("corrections", true, number -> client.send("POST", url + "/corrections", Map.of("text", number + "")), restarted -> {
            var texts = restarted.get(url).path("corrections").findValuesAsText("text");
            assertThat(texts).containsExactlyInAnyOrderElementsOf(
                    IntStream.rangeClosed(1, texts.size()).mapToObj(String::valueOf).toList());
            return List.of(texts.size() + "");
        });
    }

    private void operations() throws IOException, InterruptedException {
        for (var mode : List.of("atomic", "each")) {
            var urls = new ArrayList<String>();
            for (int i = 0; i < 3; i++) {
                urls.add(create("tags", Map.of("slug", name + mode + i, "name", "0")));
            }
            add("operations, " + mode, mode.equals("atomic"), number -> operate(mode,
                    urls.stream().map(url -> operation("PATCH", url, Map.of("name", number + ""))).toList()), restarted -> {
                        var names = new ArrayList<String>();
                        for (var url : urls) {
                            names.addAll(values(restarted.get(url), "/name"));
                        }
                        return names;
                    });
        }
    }

    private void publications() throws IOException, InterruptedException {
        var url = create("articles", Map.of("language", "en", "headline", "0", "summary", "0"));
        operate("atomic", List.of(operation("POST", url + "/publish", null)));
        add("publications", true, number -> operate("atomic", List.of(
                operation("PATCH", url, Map.of("headline", number + "", "summary", number + "")),
                operation("POST", url + "/publish", null))), restarted -> {
                    var values = values(restarted.get(url), "/headline", "/summary");
                    values.addAll(values(restarted.get(url.replace(MANAGE, "/api/v1/")), "/headline", "/summary"));
                    return values;
                });
    }

    private void keys() {
        add("keys", true, number -> secrets.put(name + "-" + number, client.send("POST", MANAGE + "keys",
                Map.of("name", name + "-" + number, "role", "viewer")).path("key").textValue()), restarted -> {
                    var names = restarted.get(MANAGE + "keys").path("data").findValuesAsText("name").stream()
                            .filter(key -> key.startsWith(name + "-")).toList();
                    assertThat(names).containsAll(secrets.keySet());
                    for (var secret : secrets.entrySet()) {
                        assertThat(restarted.as(secret.getValue()).get(MANAGE + "me").path("name").textValue())
                                .isEqualTo(secret.getKey());
                    }
                    return List.of(names.size() + "");
                });
    }

    /** An export follows the other; the merge and the move run once each. */
    private void exportsAndJobs() throws IOException, InterruptedException {
        var exports = new ArrayList<String>();
        add("exports", true, number -> {
            var id = client.send("POST", MANAGE + "exports", Map.of()).path("id").textValue();
            exports.add(id);
            awaitEnd(MANAGE + "exports/" + id, 5);
        }, restarted -> {
            for (var export : restarted.get(MANAGE + "exports").path("data")) {
                checkExport(restarted, export);
            }
            for (var id : exports) {
                checkExport(restarted, restarted.get(MANAGE + "exports/" + id));
            }
            return List.of(exports.size() + "");
        });
        var tag = create("tags", Map.of("slug", name + "-kept", "name", "Kept"));
        var parent = create("sections", Map.of("slug", name + "-parent", "name", "Parent"));
        var merged = MANAGE + "tags/" + find("tags", name + "-merged") + "/merge";
        var moved = MANAGE + "sections/" + find("sections", name + "-moved") + "/move";
        add("jobs", true, number -> {
            client.send("POST", number == 1 ? merged : moved,
                    number == 1 ? Map.of("into", id(tag)) : Map.of("parent", id(parent)));
            if (number == 2) {
                throw new IOException("no more jobs");
            }
        }, restarted -> {
            for (var job : restarted.get(MANAGE + "jobs").path("data")) {
                assertThat(job.path("status").asText().equals("done") || job.path("failure").isTextual()).as("%s", job).isTrue();
            }
            // After the merge, the former slug leads to the other tag.
            var kept = total(restarted, "tag=" + name + "-kept");
            assertThat(kept == ARTICLES ? 0 : total(restarted, "tag=" + name + "-merged")).isEqualTo(ARTICLES - kept);
            assertThat(total(restarted, "section=" + moved.split("/")[4])).isEqualTo(ARTICLES);
            return List.of(writers.get(writers.size() - 1).sentAndAcknowledged()[1] + "");
        });
    }

    /** Only a complete export has content. */
    private static void checkExport(ManageClient client, JsonNode export) throws IOException, InterruptedException {
        var content = client.response("GET", MANAGE + "exports/" + export.path("id").textValue() + "/content", null);
        if (!export.path("status").textValue().equals("done")) {
            assertThat(export.path("failure").isTextual()).as("%s", export).isTrue();
            assertThat(content.statusCode()).as("%s", export).isBetween(404, 410);
            return;
        }
        assertThat(content.statusCode()).as("%s", export).isEqualTo(200);
        var lines = new String(content.body(), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(export.path("linesTotal").asInt());
        for (var line : lines) {
            new ObjectMapper().readTree(line);
        }
    }

    private void awaitEnd(String job, int everyMillis) {
        await().atMost(LONGEST_JOB).pollInterval(Duration.ofMillis(everyMillis))
                .until(() -> !client.get(job).path("finishedAt").isNull());
    }

    private void importArticles() throws IOException, InterruptedException {
        var lines = IntStream.range(0, ARTICLES).mapToObj(i -> """
                {"externalId":"%1$s-%2$d","slug":"%1$s-%2$d","status":"published","language":"en","headline":"About %2$d",\
                "publishedAt":"2026-01-01T00:00:00Z","body":"<p>All.</p>",\
                "section":"%1$s-moved","tags":[{"slug":"%1$s-merged"}]}""".formatted(name, i)).collect(Collectors.joining("\n"));
        var id = client.send("POST", MANAGE + "imports?format=jsonl", lines).path("id").textValue();
        awaitEnd(MANAGE + "imports/" + id, 20);
        var report = client.get(MANAGE + "imports/" + id);
        assertThat(report.path("created").asInt()).as("%s", report).isEqualTo(ARTICLES);
    }

    private String create(String kind, Map<String, Object> resource) throws IOException, InterruptedException {
        return MANAGE + kind + "/" + client.send("POST", MANAGE + kind, resource).path("id").textValue();
    }

    private String find(String kind, String slug) throws IOException, InterruptedException {
        return client.get("/api/v1/" + kind + (kind.equals("tags") ? "/by-slug/" : "/by-path/") + slug).path("id").textValue();
    }

    private static String id(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static int total(ManageClient client, String filter) throws IOException, InterruptedException {
        var response = client.response("GET", "/api/v1/articles?count=exact&limit=1&" + filter, null);
        return response.statusCode() == 400 ? 0 : new ObjectMapper().readTree(response.body()).at("/page/total").asInt();
    }

    private void operate(String mode, List<Map<String, Object>> operations) throws IOException, InterruptedException {
        var result = client.send("POST", MANAGE + "operations", Map.of("mode", mode, "operations", operations));
        assertThat(result.path("responses")).allSatisfy(response -> assertThat(response.path("status").asInt()).isEqualTo(200));
    }

    private static Map<String, Object> operation(String method, String path, Object body) {
        var operation = new TreeMap<String, Object>(Map.of("method", method, "path", path, "headers", Map.of("If-Match", "*")));
        if (body != null) {
            operation.put("body", body);
        }
        return operation;
    }

    /** Without a slash before them. */
    private static List<String> values(JsonNode json, String... pointers) {
        return new ArrayList<>(List.of(pointers).stream().map(pointer -> json.at(pointer).asText().replace("/", "")).toList());
    }
}
