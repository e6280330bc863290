package dev.dateline.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/** A load generator for machines without wrk: one thread, keep-alive connections, the next request after each response. */
final class BundledLoad {

    private static final int MAX_HEAD = 65_536;
    private static final long TIMEOUT_MS = 10_000;

    private final ByteBuffer request;
    private final LongStream.Builder nanoseconds = LongStream.builder();

    private BundledLoad(URI url, List<String> headers) {
        var head = new StringBuilder("GET ").append(url.getRawPath());
        if (url.getRawQuery() != null) {
            head.append('?').append(url.getRawQuery());
        }
        head.append(" HTTP/1.1\r\nHost: ").append(url.getAuthority()).append("\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        request = StandardCharsets.ISO_8859_1.encode(head.append("\r\n").toString());
    }

    static Rate measure(URI url, List<String> headers, int connections, int seconds) throws IOException {
        return new BundledLoad(url, headers).run(new InetSocketAddress(url.getHost(), url.getPort()), connections, seconds);
    }

    private Rate run(InetSocketAddress server, int connections, int seconds) throws IOException {
        try (var selector = Selector.open()) {
            try {
                for (var i = 0; i < connections; i++) {
                    var channel = SocketChannel.open(server);
                    channel.configureBlocking(false);
                    channel.register(selector, SelectionKey.OP_READ, new Connection(channel));
                }
                var start = System.nanoTime();
                for (var key : selector.keys()) {
                    ((Connection) key.attachment()).send();
                }
                while (System.nanoTime() - start < seconds * 1_000_000_000L) {
                    if (selector.select(key -> ((Connection) key.attachment()).onReadable(), TIMEOUT_MS) == 0) {
                        throw new IOException("No response within " + TIMEOUT_MS / 1_000 + " s");
                    }
                    for (var key : selector.keys()) {
                        ((Connection) key.attachment()).check();
                    }
                }
                return Rate.of(nanoseconds.build().toArray(), (System.nanoTime() - start) / 1e9);
            } finally {
                for (var key : selector.keys()) {
                    key.channel().close();
                }
            }
        }
    }

    private final class Connection {

        private final SocketChannel channel;
        private final ByteBuffer input = ByteBuffer.allocateDirect(MAX_HEAD);
        private boolean isInBody;
        private long bodyRest;
        private long sent;
        private IOException failure;

        Connection(SocketChannel channel) {
            this.channel = channel;
        }

        void send() throws IOException {
            input.clear();
            isInBody = false;
            sent = System.nanoTime();
            for (var bytes = request.duplicate(); bytes.hasRemaining();) {
                channel.write(bytes);
            }
        }

        void check() throws IOException {
            if (failure != null) {
                throw failure;
            }
        }

        void onReadable() {
            try {
                read();
            } catch (IOException e) {
                failure = e;
            }
        }

        private void read() throws IOException {
            for (var count = channel.read(input); count != 0; count = channel.read(input)) {
                if (count < 0) {
                    throw new IOException("The server closed the connection");
                }
                input.flip();
                if (!isInBody) {
                    readHead();
                }
                if (isInBody) {
                    bodyRest -= input.remaining();
                    input.clear();
                    if (bodyRest == 0) {
                        nanoseconds.add(System.nanoTime() - sent);
                        send();
                        return;
                    }
                } else {
                    input.position(input.limit()).limit(input.capacity());
                }
            }
        }

        /** If the head is complete, the position is at the start of the body afterwards. */
        private void readHead() throws IOException {
            var end = endOfHead();
            if (end < 0) {
                if (input.limit() == input.capacity()) {
                    throw new IOException("The head of the response has more than " + MAX_HEAD + " bytes");
                }
                return;
            }
            var head = StandardCharsets.ISO_8859_1.decode(input.slice(0, end)).toString();
            var status = head.substring(9, 12);
            if (!status.equals("200") && !status.equals("304")) {
                throw new IOException("A response has the status " + status);
            }
            bodyRest = status.equals("304") ? 0 : contentLength(head.toLowerCase(Locale.ROOT));
            isInBody = true;
            input.position(end + 2);
        }

        /** The position behind the line end of the last header; -1 if it has not been received. */
        private int endOfHead() {
            for (var i = 0; i + 3 < input.limit(); i++) {
                if (input.get(i) == '\r' && input.get(i + 2) == '\r' && input.get(i + 3) == '\n') {
                    return i + 2;
                }
            }
            return -1;
        }

        private static long contentLength(String head) throws IOException {
            var name = "\r\ncontent-length:";
            var at = head.indexOf(name);
            if (at < 0) {
                throw new IOException("A response has no Content-Length");
            }
            return Long.parseLong(head.substring(at + name.length(), head.indexOf("\r\n", at + name.length())).strip());
        }
    }
}
