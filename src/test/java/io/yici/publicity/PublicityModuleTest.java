package io.yici.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yici.cases.CaseStatus;
import io.yici.inbox.SameClerk;
import io.yici.inbox.WorkItem;
import io.yici.inbox.WorkItems;
import io.yici.organisation.PersonIdentity;
import io.yici.organisation.Role;
import io.yici.testing.CanaryScan;
import io.yici.testing.Visitor;
import io.yici.testing.Waiting;
import io.yici.testing.Walk;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Between street and county a case is public for seven days, and anybody may object. */
class PublicityModuleTest extends PublicCase {

    @Test
    void withoutObjectionTheCaseGoesOnByItself() {
        UUID dossier = publicised();
        assertThat(files.of(dossier).status()).isEqualTo(CaseStatus.REVIEW);
        Publication publication = running(dossier);
        Visitor anybody = new Visitor(port);
        assertThat(anybody.get("/publicity?service=public-rental-housing").body())
                .contains("/publicity/" + publication.id(), "白＊＊", "海棠街道");
        HttpResponse<String> page = anybody.get("/publicity/" + publication.id());
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(page.body())
                .contains("拟登记为公共租赁住房轮候对象", "白＊＊", "990 ＊＊＊＊", "海棠街道", "12329")
                .doesNotContain("白若溪", "990106198412031305", "槐荫里", "13900000000", dossier.toString());
        assertThat(citizen("p17").open("/cases/" + dossier).page())
                .contains("正在公示", "收到公示异议 0 份", "/publicity/" + publication.id())
                .contains("前办结，还剩 20 个工作日", "收到；20 个工作日；", "应于");

        // The last day counts whole: six days and a bit later it is still there.
        clock.pass(Duration.ofDays(6));
        Waiting.pause(Duration.ofSeconds(1));
        assertThat(anybody.get("/publicity/" + publication.id()).statusCode()).isEqualTo(200);
        clock.pass(Duration.ofDays(2));
        assertThat(anybody.get("/publicity/" + publication.id()).statusCode()).isEqualTo(410);
        WorkItem approval = awaitItem(dossier, "c05");
        assertThat(approval.activity()).isEqualTo("countyApproval");
        assertThat(publications.find(publication.id()).orElseThrow().facts()).isEmpty();
        decide(approval, "c05", "confirmed");
        assertThat(files.of(dossier).status()).isEqualTo(CaseStatus.GRANTED);
        assertThat(citizen("p17").open("/cases/" + dossier).page()).contains("公示已结束", "公示期满");
    }

    @Test
    void objectionsThatAreNotUpheldLeadToTheCounty() {
        UUID dossier = publicised();
        String first = object(new Visitor(port), running(dossier).id(), REASON, CONTACT);
        String second = object(
                new Visitor(port).signIn("p01", PASSWORD), running(dossier).id(), "收入不实", "");
        assertThat(first).isNotEqualTo(second);
        assertThat(state(first)).contains("等待核查").doesNotContain(REASON, CONTACT);
        assertThat(citizen("p17").open("/cases/" + dossier).page())
                .contains("收到公示异议 2 份，已核查 0 份")
                .doesNotContain(REASON, CONTACT, first);
        assertThat(CanaryScan.of(canaries()))
                .satisfies(scan -> assertThat(scan.tables(database)).isEmpty());

        clock.pass(Duration.ofDays(8));
        WorkItem item = awaitItem(dossier, "c04");
        assertThat(item.kind()).isEqualTo(WorkItems.PUBLICITY_OBJECTION);
        Walk clerk = citizen("c04").open("/inbox/" + item.id());
        assertThat(clerk.page())
                .contains(REASON, CONTACT, "收入不实", "没有留联系方式")
                .contains("收到；20 个工作日；", "yi-badge--green");
        answer(item, Map.of());
        assertThat(awaitItem(dossier, "c04").isOpen())
                .as("every objection is answered")
                .isTrue();
        answer(item, findings(dossier, "not-upheld"));

        assertThat(state(first)).contains("异议不成立", ANSWER);
        assertThat(state(second)).contains("异议不成立", ANSWER);
        assertThat(citizen("p17").open("/cases/" + dossier).page())
                .contains("收到公示异议 2 份，已核查 2 份", "街道核查了公示异议")
                .doesNotContain(REASON, CONTACT);
        decide(awaitItem(dossier, "c05"), "c05", "confirmed");
        assertThat(files.of(dossier).status()).isEqualTo(CaseStatus.GRANTED);
    }

    @Test
    void oneThatIsUpheldProposesARefusalThatAnotherClerkConfirms() {
        UUID dossier = publicised();
        String number = object(new Visitor(port), running(dossier).id(), REASON, "");
        clock.pass(Duration.ofDays(8));
        WorkItem item = awaitItem(dossier, "c04");
        answer(item, findings(dossier, "upheld"));

        assertThat(state(number)).contains("异议成立", ANSWER);
        WorkItem refusal = awaitItem(dossier, "c03");
        assertThat(refusal.kind()).isEqualTo(WorkItems.PROPOSED_REFUSAL);
        assertThat(citizen("c03").open("/inbox/" + refusal.id()).page()).contains(ANSWER);
        assertThatThrownBy(() -> decide(refusal, "c04", "refuse")).isInstanceOf(SameClerk.class);
        decide(refusal, "c03", "refuse");
        assertThat(files.of(dossier).status()).isEqualTo(CaseStatus.REFUSED);
    }

    @Test
    void whoReviewedInTheStreetDoesNotApproveInTheCounty() {
        accounts.register(
                "c-both",
                passwords.encode(PASSWORD),
                Set.of(Role.CLERK),
                Set.of("js-review", "js-approve"),
                new PersonIdentity("左右明", "990106198003070014", null));
        UUID dossier = apply();
        decide(awaitItem(dossier, "c-both"), "c-both", "confirmed");
        clock.pass(Duration.ofDays(8));
        WorkItem approval = awaitItem(dossier, "c05");
        assertThatThrownBy(() -> decide(approval, "c-both", "confirmed")).isInstanceOf(SameClerk.class);
        decide(approval, "c05", "confirmed");
        assertThat(files.of(dossier).status()).isEqualTo(CaseStatus.GRANTED);
    }
}
