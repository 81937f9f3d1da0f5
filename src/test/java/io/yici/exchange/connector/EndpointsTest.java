package io.yici.exchange.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.catalogue.Connector;
import io.yici.catalogue.Connector.Server;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** What register files leave to the environment is filled in, or the department cannot be asked. */
@ExtendWith(OutputCaptureExtension.class)
class EndpointsTest {

    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final Server SERVER = new Server("${YICI_REGISTER_ZR:https://zr.example/x}", "zr");

    private final MockEnvironment environment = new MockEnvironment().withProperty("ZR_SECRET", "s3cret");
    private final Endpoints endpoints = new Endpoints(environment);

    private Optional<RegisterEndpoint> of(Connector connector) {
        return endpoints.of("zr", connector, DEADLINE);
    }

    @Test
    void fillsInAddressesNamesAndSecrets() {
        environment.setProperty("YICI_REGISTER_ZR", "https://localhost:9104");
        environment.setProperty("WHO", "yici");

        assertThat(of(new Connector.Gateway(SERVER, "ZR_SECRET", 1)))
                .contains(new RegisterEndpoint.Gateway(
                        "zr", new HttpAddress(URI.create("https://localhost:9104"), "zr"), "s3cret", DEADLINE));
        assertThat(of(new Connector.XRoad(SERVER, "CN/GOV/1/${WHO}", "CN/GOV/2/a/b", Questions.SHAPE, 1)))
                .hasValueSatisfying(endpoint ->
                        assertThat(((RegisterEndpoint.XRoad) endpoint).client()).isEqualTo("CN/GOV/1/yici"));
        assertThat(of(new Connector.Rest(
                        SERVER, "/x", new Connector.Token(SERVER, "${WHO}", "ZR_SECRET", null), Questions.SHAPE, 1)))
                .hasValueSatisfying(endpoint -> assertThat(
                                ((RegisterEndpoint.Rest) endpoint).token().secret())
                        .isEqualTo("s3cret"));
        assertThat(of(new Connector.Sql("jdbc:postgresql://localhost/x", "${WHO}", "ZR_SECRET", "v", 1)))
                .contains(new RegisterEndpoint.Sql(
                        "zr", "jdbc:postgresql://localhost/x", "yici", "s3cret", "v", DEADLINE));
        assertThat(of(new Connector.Files("/drops/${WHO}", StandardCharsets.UTF_8, DEADLINE, 1)))
                .contains(new RegisterEndpoint.Files(
                        "zr", Path.of("/drops/yici"), StandardCharsets.UTF_8, DEADLINE, DEADLINE));
    }

    @Test
    void aSettingThatIsMissingOrWrongIsNamed(CapturedOutput output) {
        assertThat(of(new Connector.Gateway(SERVER, "NO_SECRET", 1))).isEmpty();
        assertThat(of(new Connector.Gateway(new Server("${NO_ADDRESS}", null), "ZR_SECRET", 1)))
                .isEmpty();
        assertThat(of(new Connector.Gateway(new Server("http://zr.example", "zr"), "ZR_SECRET", 1)))
                .isEmpty();
        assertThat(of(new Connector.Gateway(new Server("ftp://zr.example", null), "ZR_SECRET", 1)))
                .isEmpty();
        assertThat(of(new Connector.Gateway(new Server("https://me:s3cret@zr.example", null), "ZR_SECRET", 1)))
                .isEmpty();
        assertThat(of(new Connector.Sql("jdbc:postgresql://h/x?password=s3cret", "u", "ZR_SECRET", "v", 1)))
                .isEmpty();

        assertThat(output.getOut()).contains("NO_SECRET", "NO_ADDRESS").doesNotContain("s3cret");
    }

    @Test
    void noEndpointTellsItsSecret() {
        List<RegisterEndpoint> all = List.of(
                of(new Connector.Gateway(SERVER, "ZR_SECRET", 1)).orElseThrow(),
                of(new Connector.Rest(
                                SERVER, "/x", new Connector.Token(SERVER, "c", "ZR_SECRET", null), Questions.SHAPE, 1))
                        .orElseThrow(),
                of(new Connector.Sql("jdbc:postgresql://localhost/x", "u", "ZR_SECRET", "v", 1))
                        .orElseThrow());
        assertThat(all.toString()).doesNotContain("s3cret");
    }
}
