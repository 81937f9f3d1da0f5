package io.yici.exchange.connector;

import io.yici.catalogue.Connector.AnswerShape;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where and how a department is asked. Never tells its secrets. */
public sealed interface RegisterEndpoint {

    /** The department's id in the catalogue. */
    String department();

    /** How long a whole question may take. */
    Duration deadline();

    /**
     * A government gateway.
     *
     * @param secret the key both sides sign questions with
     * @param signer what the department signs its answers with; null where it does not sign
     */
    record Gateway(
            String department,
            HttpAddress address,
            String secret,
            @Nullable PublicKey signer,
            Duration deadline) implements RegisterEndpoint {

        public Gateway {
            requireAhead(deadline);
        }

        /** A gateway that needs no certificate of ours and does not sign. */
        public Gateway(String department, URI address, String secret, Duration deadline) {
            this(department, new HttpAddress(address, null), secret, null, deadline);
        }

        /** A gateway whose department does not sign. */
        public Gateway(String department, HttpAddress address, String secret, Duration deadline) {
            this(department, address, secret, null, deadline);
        }

        @Override
        public String toString() {
            return department + " at " + address;
        }
    }

    /**
     * A service behind an X-Road security server.
     *
     * @param address our own security server
     * @param client who asks: instance, member class, member code and, mostly, subsystem, with slashes between
     * @param service the service in the same form, its code, and the path below it, where {@code {resource}} stands for the resource
     */
    record XRoad(
            String department, HttpAddress address, String client, String service, AnswerShape shape, Duration deadline)
            implements RegisterEndpoint {

        public XRoad {
            requireAhead(deadline);
        }

        @Override
        public String toString() {
            return department + " at " + address;
        }
    }

    /**
     * A JSON interface with OAuth2 client credentials.
     *
     * @param path below the address, where {@code {resource}} stands for the resource
     */
    record Rest(String department, HttpAddress address, String path, Token token, AnswerShape shape, Duration deadline)
            implements RegisterEndpoint {

        public Rest {
            requireAhead(deadline);
        }

        @Override
        public String toString() {
            return department + " at " + address;
        }
    }

    /** Where a token is had, and for whom. */
    record Token(
            HttpAddress address,
            String client,
            String secret,
            @Nullable String scope) {

        @Override
        public String toString() {
            return client + " at " + address;
        }
    }

    /**
     * A view of a PostgreSQL database.
     *
     * @param address JDBC, with no settings but those of TLS
     * @param view where {@code {resource}} stands for the resource
     */
    record Sql(String department, String address, String user, String secret, String view, Duration deadline)
            implements RegisterEndpoint {

        private static final Pattern ADDRESS = Pattern.compile(
                "jdbc:postgresql://[A-Za-z0-9.:\\[\\]-]+/[A-Za-z0-9_-]+(\\?(ssl(mode|rootcert|cert|key)=[^&?#]+(&|$))+)?");

        public Sql {
            requireAhead(deadline);
            if (!ADDRESS.matcher(address).matches()) {
                throw new IllegalArgumentException("An address is jdbc:postgresql://host:port/database");
            }
        }

        @Override
        public String toString() {
            return department + " by SQL";
        }
    }

    /**
     * A folder where the department drops files.
     *
     * @param maxAge how old a drop may be
     */
    record Files(String department, Path folder, Charset charset, Duration maxAge, Duration deadline)
            implements RegisterEndpoint {

        public Files {
            requireAhead(deadline);
            requireAhead(maxAge);
        }
    }

    private static void requireAhead(Duration deadline) {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("A deadline lies ahead: " + deadline);
        }
    }
}
