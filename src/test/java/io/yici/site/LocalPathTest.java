package io.yici.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/services", "/services?theme=housing&q=%E7%A7%9F", "/cases/a-b#c"})
    void goesBackWithinTheSite(String address) {
        assertThat(LocalPath.orHome(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "services",
                "/a\r\nSet-Cookie: x=y",
                "/\t/evil.example",
                "/a b",
                "/[",
                "/%"
            })
    void goesNowhereElse(String address) {
        assertThat(LocalPath.orHome(address)).isEqualTo("/");
    }

    @Test
    void goesHomeWhereNothingIsKnown() {
        assertThat(LocalPath.orHome(null)).isEqualTo("/");
        assertThat(LocalPath.orHome("/" + "a".repeat(3000))).isEqualTo("/");
    }
}
