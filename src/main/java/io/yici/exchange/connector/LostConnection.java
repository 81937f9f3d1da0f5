package io.yici.exchange.connector;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** Says in a word why a connection gave no answer. */
final class LostConnection {

    private LostConnection() {}

    static AskingFailed failure(IOException lost, long until) {
        if (lost instanceof AskingFailed known) {
            return known;
        }
        if (until - System.nanoTime() <= 0 || lost instanceof InterruptedIOException) {
            return AskingFailed.deadline();
        }
        if (lost instanceof ConnectException) {
            return new AskingFailed(FailureKind.CONNECT, "refused");
        }
        if (lost instanceof SSLException) {
            return new AskingFailed(FailureKind.CONNECT, "tls");
        }
        if (lost instanceof ConnectionClosedException
                || lost instanceof NoHttpResponseException
                || lost instanceof SocketException) {
            return new AskingFailed(FailureKind.CONNECT, "lost");
        }
        return lost.getCause() instanceof HttpException
                ? AskingFailed.malformed("http")
                : new AskingFailed(FailureKind.CONNECT, "io");
    }
}
