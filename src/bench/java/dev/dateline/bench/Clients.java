package dev.dateline.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Repeats a step on several threads at the same time. */
final class Clients {

    private Clients() {
    }

    /** What one client repeats. */
    interface Client {

        void step() throws Exception;

        default void close() throws Exception {
            // Most clients have nothing to close.
        }
    }

    /** @param create called once for each client */
    static Rate measure(int number, int seconds, Callable<? extends Client> create) throws IOException, InterruptedException {
        var threads = Executors.newFixedThreadPool(number);
        var clients = new ArrayList<Client>();
        try {
            for (var i = 0; i < number; i++) {
                clients.add(create.call());
            }
            var begin = System.nanoTime();
            var nanoseconds = LongStream.empty();
            for (Future<long[]> run : threads.invokeAll(clients.stream().<Callable<long[]>>map(client -> () -> repeat(client,
                    seconds * 1_000_000_000L)).toList())) {
                nanoseconds = LongStream.concat(nanoseconds, LongStream.of(run.get()));
            }
            return Rate.of(nanoseconds.toArray(), (System.nanoTime() - begin) / 1e9);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (IOException | InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        } finally {
            threads.shutdownNow();
            for (var client : clients) {
                close(client);
            }
        }
    }

    private static long[] repeat(Client client, long duration) throws Exception {
        var nanoseconds = LongStream.builder();
        var begin = System.nanoTime();
        for (var start = begin; start - begin < duration; start = System.nanoTime()) {
            client.step();
            nanoseconds.add(System.nanoTime() - start);
        }
        return nanoseconds.build().toArray();
    }

    private static void close(Client client) throws IOException {
        try {
            client.close();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
