package io.yici.catalogue;

import java.nio.charset.Charset;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a department is asked, as its register file says. Addresses, names and folders may hold placeholders such as <code>${NAME:default}</code>; a
 * {@code secret} is the name of the setting that holds it.
 */
public sealed interface Connector {

    /** The name in {@code connector.kind}. */
    String kind();

    /** After which an answer is no longer waited for. */
    long deadlineMillis();

    /** Whether the department signs what it answers, so that an answer without its signature is not believed. */
    default boolean isSigned() {
        return false;
    }

    /**
     * Through the government gateway.
     *
     * @param signer Ed25519 key that the department signs its answers with, as SubjectPublicKeyInfo in Base64; null where it does not sign
     */
    record Gateway(Server server, String secret, @Nullable String signer, long deadlineMillis) implements Connector {

        /** A gateway whose department does not sign. */
        public Gateway(Server server, String secret, long deadlineMillis) {
            this(server, secret, null, deadlineMillis);
        }

        @Override
        public boolean isSigned() {
            return signer != null;
        }

        @Override
        public String kind() {
            return "gateway";
        }
    }

    /**
     * Through an X-Road security server.
     *
     * @param client who asks: instance, member class, member code, subsystem
     * @param service the service in the same form, its code, and the path below it
     */
    record XRoad(Server server, String client, String service, AnswerShape shape, long deadlineMillis)
            implements Connector {
        @Override
        public String kind() {
            return "xroad";
        }
    }

    /**
     * JSON over HTTP with OAuth2 client credentials.
     *
     * @param path below the server's address
     */
    record Rest(Server server, String path, Token token, AnswerShape shape, long deadlineMillis) implements Connector {
        @Override
        public String kind() {
            return "rest";
        }
    }

    /** A view of a PostgreSQL database, by JDBC. */
    record Sql(String address, String user, String secret, String view, long deadlineMillis) implements Connector {
        @Override
        public String kind() {
            return "sql";
        }
    }

    /**
     * A folder where the department drops files.
     *
     * @param maxAge how old a drop may be
     */
    record Files(String folder, Charset charset, Duration maxAge, long deadlineMillis) implements Connector {
        @Override
        public String kind() {
            return "file";
        }
    }

    /**
     * A department's HTTP server.
     *
     * @param tls name of the SSL bundle for it; null for what the Java runtime trusts
     */
    record Server(String address, @Nullable String tls) {}

    /** Where a token is had, and for whom. */
    record Token(
            Server server,
            String client,
            String secret,
            @Nullable String scope) {}

    /**
     * Where things are in a JSON answer, as JSON pointers.
     *
     * @param rows an array of rows, or one row; empty where the whole answer is that
     * @param total how many rows all pages have; null where there is one page
     * @param version the register's version; null where it gives none
     * @param updatedAt when its data were brought up to date; null where it does not say
     * @param noRecordStatus the HTTP status, with a JSON body, that says that there is no record; 0 where none says so
     */
    record AnswerShape(
            String rows,
            @Nullable String total,
            @Nullable String version,
            @Nullable String updatedAt,
            int noRecordStatus) {}
}
