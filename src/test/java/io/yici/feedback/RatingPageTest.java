package io.yici.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseStatus;
import io.yici.cases.Submission;
import io.yici.organisation.Accounts;
import io.yici.organisation.PersonIdentity;
import io.yici.organisation.Role;
import io.yici.testing.ApiClient;
import io.yici.testing.CanaryScan;
import io.yici.testing.GivenAnswers;
import io.yici.testing.MovingClock;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import io.yici.testing.Walk;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;

/** An applicant rates a decided case; the department follows a bad rating up without learning whose it is. */
@ProductTest
@Import(MovingClock.Setup.class)
class RatingPageTest {

    private static final String PASSWORD = "yici-demo";
    private static final String SERVICE = "housing-fund-rent";
    private static final String WORDS = "页面一直转圈，还叫我去街道开租房证明";
    private static final String ANSWER = "经核查，提示有误，现已改正，不需要租房证明";

    @LocalServerPort
    int port;

    @Autowired
    Submission submission;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    FollowUpStore followUps;

    @Autowired
    MovingClock clock;

    @Autowired
    DataSource database;

    @Test
    void aBadRatingIsFollowedUpAndTheApplicantReadsTheAnswer() throws SQLException {
        CaseFile file = applied("p01");
        assertThat(file.status()).isEqualTo(CaseStatus.GRANTED);
        String page = "/cases/" + file.id() + "/rating";
        Walk applicant = walk("p01").open("/cases/" + file.id());
        assertThat(applicant.links(page)).hasSize(1);
        assertThat(applicant.open(page).page()).contains("非常满意", "经办人员看不到是谁评价的");
        assertThat(applicant.post(Map.of("words", "长".repeat(501))).page()).contains("请选择满意程度", "最多 500 个字");
        applicant.open(page).post(Map.of("score", "1", "reasons", "extra-materials", "words", WORDS));
        assertThat(applicant.page()).contains("感谢您的评价", "非常不满意", "办事指南以外的材料", WORDS, "核查并在本页答复");
        assertThat(applicant.post(Map.of("score", "5")).status()).as("once").isEqualTo(409);
        assertThat(applicant.open("/cases/" + file.id()).page()).contains("查看您的评价");

        Walk officer = walk("o01").open("/feedback/follow-ups");
        String followUp = followUp(officer);
        assertThat(officer.open(followUp).page())
                .contains(WORDS, "非常不满意", "办事指南以外的材料")
                .doesNotContain("陈安", file.id().toString(), file.number(), String.valueOf(file.queryCode()));
        othersSeeNothing(followUp, page);
        assertThat(officer.open(followUp).post(Map.of("answer", " ")).page()).contains("请写明核查情况");
        late(followUp, officer);
        officer.open(followUp).post(Map.of("answer", ANSWER));
        assertThat(officer.page()).contains("回访办结", "已答复（逾期）");
        assertThat(officer.open(followUp).post(Map.of("answer", "再答")).status()).isEqualTo(409);
        assertThat(applicant.open(page).page()).contains("公积金", ANSWER).doesNotContain("核查并在本页答复");
        assertThat(officer.open("/objections/figures").page()).contains("评价少于 3 次");
        assertThat(CanaryScan.of(Map.of("words", WORDS, "answer", ANSWER)).tables(database))
                .isEmpty();
    }

    @Test
    void aCaseThatIsNotDecidedIsNotRatedYet() {
        CaseFile file = applied("p09");
        assertThat(file.status()).isEqualTo(CaseStatus.REVIEW);
        Walk applicant = walk("p09").open("/cases/" + file.id());
        assertThat(applicant.links("/cases/" + file.id() + "/rating")).isEmpty();
        assertThat(applicant.open("/cases/" + file.id() + "/rating").status()).isEqualTo(409);
        ApiClient program = new ApiClient(port, "p09");
        assertThat(program.post("/applications/" + file.id() + "/rating", "{\"score\":5}")
                        .code())
                .isEqualTo("rating.not-open");
        assertThat(program.get("/applications/" + file.id() + "/rating").status())
                .isEqualTo(404);
    }

    @Test
    void aProgramMayRepeatItsRatingButNotChangeIt() {
        String path = "/applications/" + applied("p01").id() + "/rating";
        ApiClient program = new ApiClient(port, "p01");
        assertThat(program.post(path, "{\"score\":6}").status()).isEqualTo(422);
        assertThat(program.post(path, "{\"score\":4,\"reasons\":[\"weather\"]}").status())
                .isEqualTo(422);
        ApiClient.Answer given = program.post(path, "{\"score\":4,\"reasons\":[\"system\"]}", "rating-key-1");
        assertThat(given.status()).isEqualTo(201);
        assertThat(given.json().path("score").asInt()).isEqualTo(4);
        assertThat(program.post(path, "{\"score\":4,\"reasons\":[\"system\"]}", "rating-key-1")
                        .json())
                .isEqualTo(given.json());
        assertThat(program.post(path, "{\"score\":1}", "rating-key-2").code()).isEqualTo("rating.given");
        assertThat(program.get(path).json()).isEqualTo(given.json());
        assertThat(new ApiClient(port, "p02").get(path).status()).isEqualTo(404);
    }

    private void late(String path, Walk officer) {
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        clock.pass(Duration.ofDays(12));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> followUps.find(id).orElseThrow().overdue());
        assertThat(officer.open("/feedback/follow-ups").page()).contains("已超期");
    }

    private String followUp(Walk officer) {
        return officer.links("/feedback/follow-ups/").stream()
                .filter(one -> officer.open(one).page().contains(WORDS))
                .findFirst()
                .orElseThrow();
    }

    private void othersSeeNothing(String followUp, String ratingPage) {
        accounts.register(
                "o-jy",
                passwords.encode(PASSWORD),
                Set.of(Role.OFFICER),
                Set.of("jy"),
                new PersonIdentity("卜其然", "990106198003070014", null));
        Walk other = walk("o-jy").open("/feedback/follow-ups");
        assertThat(other.links("/feedback/follow-ups/")).isEmpty();
        assertThat(other.open(followUp).status()).isEqualTo(404);
        assertThat(walk("c01").open(followUp).status()).as("clerk").isEqualTo(404);
        assertThat(walk("c06").open(followUp).status())
                .as("who oversees a group of the department")
                .isEqualTo(200);
        assertThat(walk("a01").open(followUp).status()).as("administrator").isEqualTo(403);
        assertThat(walk("p02").open(ratingPage).status()).as("another citizen").isEqualTo(404);
    }

    private CaseFile applied(String login) {
        return submission.apply(
                accounts.byLogin(login).orElseThrow().id(),
                SERVICE,
                GivenAnswers.rent(),
                UUID.randomUUID().toString());
    }

    private Walk walk(String login) {
        return new Walk(new Visitor(port).signIn(login, PASSWORD), Map.of(), Map.of());
    }
}
