package io.yici.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.catalogue.Finding;
import io.yici.testing.Visitor;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@StudioTest
class StudioPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Refusals refusals;

    @Test
    void isForDesigners() {
        assertThat(new Visitor(port).get("/studio").statusCode()).isEqualTo(303);
        assertThat(new Visitor(port)
                        .signIn("p01", StudioApp.PASSWORD)
                        .get("/studio")
                        .statusCode())
                .isEqualTo(403);
        assertThat(designer().get("/studio").statusCode()).isEqualTo(200);
    }

    @Test
    void showsVersionsAndTheOrderOfThePulls() {
        assertThat(designer().get("/studio").body())
                .contains("第 1 版运行中", "第 1 批，同时查询", "第 2 批，同时查询", "由 marriage.spouseId 得知");
    }

    @Test
    void showsWhatWasRefusedAndWhatToDo() {
        refusals.add(new Refusal(
                "draft",
                "hash",
                Instant.parse("2026-03-02T01:00:00Z"),
                List.of(Finding.error("record.not-declared", "apply.bpmn", "pullDebts", 51, "debts", "loan"))));
        assertThat(designer().get("/studio").body())
                .contains("未发布", "这一步要查询“debts”，但 service.yaml 没有声明它。", "apply.bpmn:51", "pullDebts");
        refusals.clear("draft");
    }

    private Visitor designer() {
        return new Visitor(port).signIn("d01", StudioApp.PASSWORD);
    }
}
