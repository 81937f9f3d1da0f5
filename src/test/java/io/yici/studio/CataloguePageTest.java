package io.yici.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@StudioTest
class CataloguePageTest {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    @Test
    void theGuideTellsWhatRuns() {
        String guide = new Visitor(port).get("/services/housing-fund-rent").body();
        assertThat(guide)
                .contains("租房提取住房公积金", "3 个自然日", "20 个工作日", "行政复议", "行政诉讼", "12329", "演示标准")
                .contains("居民户口簿", "由民政部门的“婚姻登记信息”代替")
                .contains("账户余额", "收款银行卡号")
                .contains("href=\"/services/housing-fund-rent/apply\"");
    }

    @Test
    void aResourceTellsWhoUsesWhichFieldsForWhat() {
        assertThat(new Visitor(port).get("/resources?q=" + encoded("自然资源")).body())
                .contains("/resources/zr_bdc")
                .doesNotContain("/resources/mz_hydj");
        assertThat(new Visitor(port).get("/resources/zr_bdc").body())
                .contains("租房提取住房公积金", "有条件共享", "权利人", "建金〔2015〕19 号");
        assertThat(new Visitor(port).get("/resources/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void aDepartmentIsAskedForExactlyWhatServicesUse() {
        assertThat(new Visitor(port).get("/resources/departments/gjj").body())
                .contains("js_gjjgrjc", "账户余额", "租房提取住房公积金")
                .doesNotContain("mz_hydj");
        assertThat(new Visitor(port).get("/resources/departments/nobody").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theNoticeOnPersonalDataFollowsFromWhatRuns() {
        assertThat(new Visitor(port).get("/services/housing-fund-rent/privacy").body())
                .contains("个人信息处理告知", "婚姻登记信息", "公安部门", "个人信息保护法");
    }

    @Test
    void theGuideIsThereInEnglish() {
        String guide = new Visitor(port)
                .cookie("yici-language", "en")
                .get("/services/housing-fund-rent")
                .body();
        assertThat(guide).contains("3 calendar days", "20 working days", "Marriage registration", "Civil Affairs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"公积金", "租房", "租房子怎么提公积金", "RENT", "withdraw housing fund", "提取　房租", ""})
    void findsTheServiceByWhatPeopleType(String words) {
        assertThat(list("q=" + encoded(words))).contains("/services/housing-fund-rent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"护照", "passport", "结婚登记", "\"><script>", "%"})
    void findsNothingWhereThereIsNothing(String words) {
        assertThat(list("q=" + encoded(words)).contains("href=\"/services/housing-fund-rent\""))
                .isEqualTo(words.equals("%"));
    }

    @Test
    void showsWordsAsWords() {
        assertThat(list("q=" + encoded("<b>租房"))).contains("&lt;b&gt;租房").doesNotContain("<b>租房");
    }

    @Test
    void staysWithinATheme() {
        assertThat(list("theme=housing")).contains("/services/housing-fund-rent");
        assertThat(list("theme=birth")).contains("没有找到相关服务").doesNotContain("/services/housing-fund-rent");
    }

    @Test
    void saysSoWhereThereIsNoSuchService() {
        assertThat(new Visitor(port).get("/services/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void programsGetTheSameGuide() {
        HttpResponse<String> answer =
                new Visitor(port).get("/api/v1/services/housing-fund-rent", "Accept-Language", "en");
        JsonNode guide = JSON.readTree(answer.body());
        assertThat(guide.path("name").asString()).isEqualTo("Housing fund withdrawal for rent");
        assertThat(guide.path("effort").path("visits").asInt()).isZero();
        assertThat(guide.path("effort").path("documents").asInt()).isZero();
        assertThat(guide.path("fetched")).hasSize(7);
        assertThat(guide.path("promised").path("amount").asInt()).isEqualTo(3);
        assertThat(guide.path("fetched").get(5).path("consent").asString()).isEqualTo("OWN_ACCOUNT");
    }

    @Test
    void programsFindServices() {
        HttpResponse<String> answer = new Visitor(port).get("/api/v1/services?q=withdrawal");
        assertThat(JSON.readTree(answer.body()).path("services")).hasSize(1);
        assertThat(new Visitor(port).get("/api/v1/services/nothing").statusCode())
                .isEqualTo(404);
    }

    private String list(String query) {
        return new Visitor(port).get("/services?" + query).body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
