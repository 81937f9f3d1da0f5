package io.yici.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes connections and never answers on them: what is asked here is in flight until it is closed. */
final class HoldingServer implements AutoCloseable {

    private final ServerSocket server;
    private final Queue<Socket> held = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    HoldingServer() throws IOException {
        server = new ServerSocket(0, 2_000, InetAddress.getLoopbackAddress());
        Thread accepting = new Thread(this::accept, "holding");
        accepting.setDaemon(true);
        accepting.start();
    }

    private void accept() {
        try {
            while (true) {
                held.add(server.accept());
                count.incrementAndGet();
            }
        } catch (IOException closed) {
            // That is how it ends.
        }
    }

    URI address() {
        return URI.create("http://localhost:" + server.getLocalPort());
    }

    int held() {
        return count.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : held) {
            socket.close();
        }
    }
}
