package io.yici.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.cases.CaseFile;
import io.yici.cases.Submission;
import io.yici.codes.QueryCode;
import io.yici.organisation.Accounts;
import io.yici.testing.GivenAnswers;
import io.yici.testing.MovingClock;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Whoever has a query code learns how far the case is, and nothing of the person. */
@ProductTest
@Import(MovingClock.Setup.class)
class QueryPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Submission submission;

    @Autowired
    Accounts accounts;

    @Test
    void aRightCodeShowsTheStatusAndNothingPersonal() {
        CaseFile open = applied("p09");
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/").body()).contains("href=\"/query\"");
        String page = ask(visitor, code(open).toLowerCase(Locale.ROOT)).body();
        assertThat(page)
                .contains("租房提取", "审查中", "办结")
                .doesNotContain(
                        code(open),
                        open.number(),
                        open.id().toString(),
                        "13900000000",
                        "办理过程",
                        "1500",
                        accounts.identity(open.account()).name());
        assertThat(visitor.get("/query").body()).as("shown once").doesNotContain("审查中");
        assertThat(ask(visitor, code(applied("p01"))).body()).contains("准予");
    }

    @Test
    void errorsOfTypingAreToldAndUnknownCodesAllAnswerAlike() {
        Visitor visitor = new Visitor(port);
        visitor.get("/query");
        assertThat(visitor.post("/query", Map.of("code", "")).body()).contains("请输入查询码");
        assertThat(visitor.post("/query", Map.of("code", "12")).body()).contains("8 到 9 位字母和数字，请对照");
        String code = QueryCode.random(new SecureRandom()).value();
        char last = code.charAt(8) == 'Z' ? 'Y' : 'Z';
        assertThat(visitor.post("/query", Map.of("code", code.substring(0, 8) + last))
                        .body())
                .contains("可能输错了一位");
        assertThat(ask(visitor, code).body()).contains("没有查到").doesNotContain(code);
    }

    private static HttpResponse<String> ask(Visitor visitor, String code) {
        visitor.get("/query");
        HttpResponse<String> answer = visitor.post("/query", Map.of("code", code));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/query");
        HttpResponse<String> page = visitor.get("/query");
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
        return page;
    }

    private static String code(CaseFile file) {
        return Objects.requireNonNull(file.queryCode());
    }

    private CaseFile applied(String login) {
        return submission.apply(
                accounts.byLogin(login).orElseThrow().id(),
                "housing-fund-rent",
                GivenAnswers.rent(),
                UUID.randomUUID().toString());
    }
}
