package io.yici.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.Visitor;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class SessionTest {

    @TempDir
    Path folder;

    @Test
    void survivesARestart() {
        ConfigurableApplicationContext first = start(0);
        int port = first.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        Visitor visitor = new Visitor(port).signIn("p01", SiteApp.PASSWORD);
        assertThat(visitor.get("/private").statusCode()).isEqualTo(200);
        SpringApplication.exit(first);
        ConfigurableApplicationContext second = start(port);
        try {
            assertThat(visitor.get("/private").body()).contains("\"login\":\"p01\"");
        } finally {
            SpringApplication.exit(second);
        }
    }

    private ConfigurableApplicationContext start(int port) {
        return new SpringApplicationBuilder(SiteApp.class, ProbePages.class)
                .profiles("demo")
                .run(
                        "--server.port=" + port,
                        "--yici.ledger.quorum=0",
                        "--yici.data=" + folder,
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("db") + ";DEFAULT_NULL_ORDERING=HIGH");
    }
}
