package io.yici.cases.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.annotations.Hidden;
import io.yici.testing.ApiClient;
import io.yici.testing.Golden;
import io.yici.testing.ProductTest;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API that is served. */
@ProductTest
class OpenApiPageTest {

    private static final String DESCRIPTION = "/api/v1/openapi";

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void isTheOneInTheReference() {
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Golden.assertReference("openapi.json", json.writeValueAsString(description()));
    }

    @Test
    void namesEveryHandler() {
        Set<String> described = new TreeSet<>();
        description()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        Set<String> handled = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getPatternValues().stream()
                        .filter(pattern -> !handler.getBeanType().isAnnotationPresent(Hidden.class))
                        .filter(pattern -> pattern.startsWith("/api/v1/") && !pattern.startsWith(DESCRIPTION))
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> handled.add(method + " " + pattern))));
        assertThat(described).containsExactlyInAnyOrderElementsOf(handled);
        assertThat(described).contains("POST /api/v1/applications", "GET /api/v1/services");
    }

    @Test
    void saysThatEveryPostWantsAKeyAndWhatCanGoWrong() {
        for (var path : description().path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                String name = operation.getKey() + " " + path.getKey();
                assertThat(operation.getValue().path("summary").asString(""))
                        .as(name)
                        .isNotEmpty();
                assertThat(operation.getValue().path("responses").propertyNames())
                        .as(name)
                        .contains("400", "401", "403", "404", "409", "429");
                if (operation.getKey().equals("post")) {
                    assertThat(operation.getValue().path("parameters").toString())
                            .as(name)
                            .containsOnlyOnce("\"name\":\"Idempotency-Key\"");
                }
            }
        }
    }

    private JsonNode description() {
        return new ApiClient(port, "p01").get("/openapi").json();
    }
}
