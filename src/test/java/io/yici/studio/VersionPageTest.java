package io.yici.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@StudioTest
class VersionPageTest {

    private static final String VERSION = "/studio/services/housing-fund-rent/versions/1";

    @LocalServerPort
    int port;

    @Test
    void isForDesigners() {
        Visitor citizen = new Visitor(port).signIn("p01", StudioApp.PASSWORD);
        assertThat(citizen.get(VERSION).statusCode()).isEqualTo(403);
        assertThat(citizen.get("/studio/services/housing-fund-rent/edit").statusCode())
                .isEqualTo(403);
        assertThat(citizen.get("/studio/services/housing-fund-rent/publish").statusCode())
                .isEqualTo(403);
    }

    @Test
    void showsStepsRulesAndQuestionsInWords() {
        assertThat(designer().get(VERSION).body())
                .contains("第 1 版运行中", "查询户籍", "人工步骤", "缴存月数", "成立的规则按顺序全部采用", "每月房租", "必填", "apply.bpmn");
        assertThat(designer().cookie("yici-language", "en").get(VERSION).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aServiceLeadsToTheVersionThatRuns() {
        HttpResponse<String> answer = designer().get("/studio/services/housing-fund-rent");
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(VERSION);
    }

    @Test
    void givesItsFilesAsTheyWerePublished() throws IOException {
        HttpResponse<String> file = designer().get(VERSION + "/files/apply.bpmn");
        assertThat(file.body()).isEqualTo(Files.readString(Path.of("processes/housing-fund-rent/apply.bpmn")));
        assertThat(designer().get(VERSION + "/files/none.bpmn").statusCode()).isEqualTo(404);
        assertThat(designer().get(VERSION + "/files/../service.yaml").statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void marksWhatEachLayerTells() {
        for (String layer : List.of("findings", "live", "visits", "nonsense")) {
            HttpResponse<String> marks = designer().get(VERSION + "/marks?layer=" + layer);
            assertThat(marks.statusCode()).as(layer).isEqualTo(200);
            assertThat(marks.body()).as(layer).startsWith("[");
        }
        assertThat(designer().get(VERSION + "?layer=visits").body()).contains("最少 0 次，最多 0 次");
    }

    @Test
    void aLogWithoutCasesIsWhole() {
        assertThat(designer().get(VERSION + "/log/xes").body())
                .startsWith("<?xml")
                .endsWith("</log>");
        assertThat(designer().get(VERSION + "/log/ocel").body()).startsWith("{").endsWith("\"objects\":[]}");
    }

    @Test
    void aVersionIsTheSameAsItself() {
        assertThat(designer()
                        .get("/studio/services/housing-fund-rent/compare?from=1&to=1")
                        .body())
                .contains("两个版本完全相同");
        assertThat(designer()
                        .get("/studio/services/housing-fund-rent/compare?from=1&to=77")
                        .statusCode())
                .isEqualTo(404);
        assertThat(designer()
                        .get("/studio/services/housing-fund-rent/compare?from=x")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(designer().get("/studio/services/none").statusCode()).isEqualTo(404);
        assertThat(designer()
                        .get("/studio/services/housing-fund-rent/versions/9")
                        .statusCode())
                .isEqualTo(404);
        assertThat(designer().get("/studio/services/..%2Fregisters/publish").statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(designer().get("/studio/services/none/publish").statusCode()).isEqualTo(404);
    }

    @Test
    void offersTheEditorItsTemplatesOfSteps() {
        HttpResponse<String> templates = designer().get("/studio/step-templates");
        assertThat(templates.statusCode()).isEqualTo(200);
        assertThat(templates.body()).startsWith("[").endsWith("]");
    }

    private Visitor designer() {
        return new Visitor(port).signIn("d01", StudioApp.PASSWORD);
    }
}
