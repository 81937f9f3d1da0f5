package io.yici.exchange.connector;

import io.yici.catalogue.Connector;
import java.net.URI;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Fills in what register files leave to the environment: addresses, names and secrets. */
@Component
public class Endpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Endpoints.class);

    private final Environment environment;

    Endpoints(Environment environment) {
        this.environment = environment;
    }

    /** Where and how the department is asked; empty where a setting is missing or wrong, which the log tells. */
    public Optional<RegisterEndpoint> of(String department, Connector connector, Duration deadline) {
        try {
            return Optional.of(endpoint(department, connector, deadline));
        } catch (IllegalArgumentException | IllegalStateException wrong) {
            // These messages name settings; none holds what a secret is.
            LOG.error("The department {} cannot be asked: {}", department, wrong.getMessage());
            return Optional.empty();
        }
    }

    private RegisterEndpoint endpoint(String department, Connector connector, Duration deadline) {
        if (connector instanceof Connector.Gateway gateway) {
            return new RegisterEndpoint.Gateway(
                    department, server(gateway.server()), secret(gateway.secret()), signer(gateway.signer()), deadline);
        }
        if (connector instanceof Connector.XRoad xroad) {
            return new RegisterEndpoint.XRoad(
                    department,
                    server(xroad.server()),
                    text(xroad.client()),
                    text(xroad.service()),
                    xroad.shape(),
                    deadline);
        }
        if (connector instanceof Connector.Rest rest) {
            return new RegisterEndpoint.Rest(
                    department, server(rest.server()), rest.path(), token(rest.token()), rest.shape(), deadline);
        }
        if (connector instanceof Connector.Sql sql) {
            return new RegisterEndpoint.Sql(
                    department, text(sql.address()), text(sql.user()), secret(sql.secret()), sql.view(), deadline);
        }
        Connector.Files files = (Connector.Files) connector;
        return new RegisterEndpoint.Files(
                department, Path.of(text(files.folder())), files.charset(), files.maxAge(), deadline);
    }

    private RegisterEndpoint.Token token(Connector.Token token) {
        return new RegisterEndpoint.Token(
                server(token.server()), text(token.client()), secret(token.secret()), token.scope());
    }

    private HttpAddress server(Connector.Server server) {
        return new HttpAddress(URI.create(text(server.address())), server.tls());
    }

    private @Nullable PublicKey signer(@Nullable String key) {
        return key == null ? null : AnswerSignature.key(text(key));
    }

    private String text(String withPlaceholders) {
        return environment.resolveRequiredPlaceholders(withPlaceholders);
    }

    private String secret(String name) {
        return environment.getRequiredProperty(name);
    }
}
