package budgetledger.eventlog.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Stands between a client and PostgreSQL and can fall silent: connections stay open, nothing passes any more, as
/// when a firewall forgets them or a machine loses its power.
final class HalfOpen implements AutoCloseable {
    private final ServerSocket door;
    private final int port;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile int silentBelow;

    HalfOpen(int port) throws IOException {
        this.port = port;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /// From now on nothing passes on the connections there are; new ones work.
    void silence() {
        silentBelow = sockets.size();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                int number = sockets.size();
                sockets.addAll(List.of(client, server));
                Thread.ofVirtual().start(() -> pass(client, server, number));
                Thread.ofVirtual().start(() -> pass(server, client, number));
            }
        } catch (IOException e) {
            return; // closed
        }
    }

    private void pass(Socket from, Socket to, int number) {
        byte[] bytes = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                if (number >= silentBelow) {
                    out.write(bytes, 0, length);
                }
            }
            if (number >= silentBelow) {
                to.close();
            }
        } catch (IOException e) {
            return; // one side is gone
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
