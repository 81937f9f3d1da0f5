package io.yici.exchange.connector;

import static io.yici.exchange.connector.Questions.assertUnavailable;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.yici.exchange.connector.RegisterAnswer.Unavailable;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Servers that are no database, or a bad one: each question ends by its deadline, and what is sent is not kept. */
class HostileDatabaseTest {

    private static final Duration DEADLINE = Duration.ofMillis(1_200);
    private static final int SSL_REQUEST = 80_877_103;

    /** What a server does once somebody has connected. */
    private interface Conduct {
        void with(DataInputStream in, DataOutputStream out) throws IOException, InterruptedException;
    }

    private static ServerSocket server(Conduct conduct) throws IOException {
        var listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        thread(() -> {
            while (!listening.isClosed()) {
                try {
                    Socket socket = listening.accept();
                    thread(() -> converse(socket, conduct));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        return listening;
    }

    private static void converse(Socket socket, Conduct conduct) {
        try (socket) {
            conduct.with(new DataInputStream(socket.getInputStream()), new DataOutputStream(socket.getOutputStream()));
        } catch (IOException | InterruptedException hungUp) {
            // The other side is gone.
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "hostile-database");
        thread.setDaemon(true);
        thread.start();
    }

    /** Lets everybody in, as a PostgreSQL that trusts, and waits for the first query. */
    private static void welcome(DataInputStream in, DataOutputStream out) throws IOException {
        int length = in.readInt();
        int code = in.readInt();
        in.skipNBytes(length - 8);
        if (code == SSL_REQUEST) {
            out.write('N');
            in.skipNBytes(in.readInt() - 4);
        }
        message(out, 'R', new byte[4]);
        message(out, 'S', "server_version\00017.1\0".getBytes(US_ASCII));
        message(out, 'S', "client_encoding\0UTF8\0".getBytes(US_ASCII));
        message(out, 'S', "DateStyle\0ISO, MDY\0".getBytes(US_ASCII));
        message(out, 'S', "integer_datetimes\0on\0".getBytes(US_ASCII));
        message(out, 'S', "standard_conforming_strings\0on\0".getBytes(US_ASCII));
        message(out, 'Z', new byte[] {'I'});
        out.flush();
        in.readByte();
    }

    private static void message(DataOutputStream out, char type, byte[] body) throws IOException {
        out.write(type);
        out.writeInt(body.length + 4);
        out.write(body);
    }

    private static RegisterAnswer ask(ServerSocket server) {
        try (var connector = new SqlConnector()) {
            return Questions.ask(
                    connector,
                    Questions.homes(new RegisterEndpoint.Sql(
                            "zr",
                            "jdbc:postgresql://localhost:" + server.getLocalPort() + "/land",
                            "reader",
                            "secret",
                            "share.{resource}",
                            DEADLINE)));
        }
    }

    @Test
    void aServerThatSpeaksOtherwiseIsUnavailable() throws IOException {
        try (var http = server((in, out) -> out.write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII)));
                var mute = server((in, out) -> {})) {
            assertThat(ask(http)).isInstanceOf(Unavailable.class);
            assertUnavailable(ask(mute), FailureKind.CONNECT, "lost");
        }
    }

    @Test
    void aServerThatIsNotThereIsUnavailable() throws IOException {
        ServerSocket gone = server((in, out) -> {});
        gone.close();
        assertUnavailable(ask(gone), FailureKind.CONNECT, "lost");
    }

    @Test
    void aSilentServerEndsAtTheDeadline() throws IOException {
        try (var silent = server((in, out) -> Thread.sleep(20_000));
                var afterwards = server((in, out) -> {
                    welcome(in, out);
                    Thread.sleep(20_000);
                })) {
            assertUnavailable(ask(silent), FailureKind.TIMEOUT, "deadline");
            assertUnavailable(ask(afterwards), FailureKind.TIMEOUT, "deadline");
        }
    }

    @Test
    void noticesWithoutEndEndAtTheDeadline() throws IOException {
        try (var talkative = server((in, out) -> {
            welcome(in, out);
            while (true) {
                message(out, 'N', "SNOTICE\0C00000\0Magain\0\0".getBytes(US_ASCII));
                Thread.sleep(5);
            }
        })) {
            assertUnavailable(ask(talkative), FailureKind.TIMEOUT, "deadline");
        }
    }

    @Test
    void aRowThatIsSaidToBeHugeIsNotWaitedFor() throws IOException {
        var head = new ByteArrayOutputStream();
        var row = new DataOutputStream(head);
        row.write('D');
        row.writeInt(1_900_000_000);
        row.writeShort(1);
        row.writeInt(1_899_999_990);
        try (var boasting = server((in, out) -> {
            welcome(in, out);
            out.write(head.toByteArray());
            Thread.sleep(20_000);
        })) {
            assertThat(ask(boasting)).isInstanceOf(Unavailable.class);
        }
    }
}
