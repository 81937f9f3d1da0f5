package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.catalogue.ServiceFolder;
import io.yici.simulator.Fault;
import io.yici.testing.ApiClient;
import io.yici.testing.MovingClock;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import io.yici.testing.Walk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A service that starts a case of another: its applicant knows beforehand, and withdraws both or one. */
@ProductTest
@Import(MovingClock.Setup.class)
class TogetherModuleTest extends ShippedService {

    @Autowired
    ServiceCalls calls;

    @BeforeEach
    void publish() throws IOException {
        publish("templates/new-service");
        publish("src/test/services/together");
    }

    private void publish(String path) throws IOException {
        ServiceFolder folder = ServiceFolder.read(Path.of(path));
        publish(folder);
    }

    @Test
    void theGuideNamesWhatIsHandledTogether() {
        assertThat(new Visitor(port).get("/services/together").body()).contains("一并办理的事项", "样板");
        assertThat(new ApiClient(port, "p01")
                        .get("/services/together")
                        .json()
                        .path("together")
                        .size())
                .isEqualTo(1);
        assertThat(new Visitor(port).get("/services/residence-permit").body()).doesNotContain("一并办理的事项");
    }

    @Test
    void withdrawingTheWholeWithdrawsItsPartsToo() {
        UUID whole = whole();
        CaseFile part = part(whole);
        Visitor visitor = new Visitor(port).signIn("p01", "yici-demo");
        assertThat(visitor.get("/cases/" + whole + "/withdraw").body())
                .containsPattern("value=\"" + part.id() + "\"[^>]*checked")
                .contains(part.number());
        visitor.post("/cases/" + whole + "/withdraw", Map.of("also", part.id().toString()));
        assertThat(files.of(whole).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(files.of(part.id()).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(visitor.get("/cases/" + whole).body())
                .contains("规则核对的结果（申请已撤回，没有作出决定）")
                .doesNotContain("决定的理由");
    }

    @Test
    void aPartThatIsNotNamedGoesOn() {
        UUID whole = whole();
        CaseFile part = part(whole);
        Visitor visitor = new Visitor(port).signIn("p01", "yici-demo");
        visitor.get("/cases/" + whole + "/withdraw");
        visitor.post("/cases/" + whole + "/withdraw", Map.of());
        assertThat(files.of(whole).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(files.of(part.id()).status().isOpen()).isTrue();
        departments.recover();
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(files.of(part.id()).status()).isEqualTo(CaseStatus.GRANTED));
        assertThat(files.of(whole).status()).isEqualTo(CaseStatus.WITHDRAWN);
    }

    @Test
    void nobodyWithdrawsAnothersCaseByNamingIt() {
        UUID whole = whole();
        UUID anothers = new UUID(4, 2);
        CaseFile part = part(whole);
        assertThat(new ApiClient(port, "p01")
                        .post(
                                "/applications/" + whole + "/withdraw",
                                "{\"also\":[\"" + anothers + "\",\"" + part.id() + "\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(files.of(part.id()).status()).isEqualTo(CaseStatus.WITHDRAWN);
    }

    /** It was objected to, so that the other case asks anew; the department has just gone down. */
    private UUID whole() {
        Visitor visitor = new Visitor(port).signIn("p01", "yici-demo");
        String path = new Walk(visitor, Map.of("purpose", "子女入学", "declaration", "true"), Map.of())
                .apply("together", Map.of("household", "信息有误"), Map.of());
        UUID whole = UUID.fromString(path.substring("/cases/".length()));
        departments.suffer("ga", Fault.DOWN);
        workItems.check(
                item(whole, "c15").id(), account("c15"), Map.of("household", Dispute.Finding.RECORD_STANDS), "已核对");
        return whole;
    }

    private CaseFile part(UUID whole) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !calls.open(whole).isEmpty());
        return files.of(Objects.requireNonNull(calls.of(whole).get(0).child()));
    }
}
