package io.yici.exchange.connector;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;

/** Servers that only say that they are a security server. */
class HostileXRoadTest extends HostileAnswerContract {

    private static final XRoadConnector CONNECTOR = new XRoadConnector(LIMITS, new DefaultSslBundleRegistry());

    @AfterAll
    static void close() {
        CONNECTOR.close();
    }

    @Override
    RegisterAnswer ask(URI server) {
        return Questions.ask(
                CONNECTOR,
                Questions.homes(new RegisterEndpoint.XRoad(
                        "zr",
                        new HttpAddress(server, null),
                        "CN-99/GOV/1/yici",
                        "CN-99/GOV/2/land/{resource}",
                        Questions.SHAPE,
                        DEADLINE)));
    }

    @Override
    String answer(String rows) {
        return "{\"rows\":" + rows + "}";
    }
}
