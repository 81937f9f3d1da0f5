package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yici.catalogue.ServiceFolder;
import io.yici.catalogue.ServiceVersion;
import io.yici.exchange.Consents;
import io.yici.testing.GivenAnswers;
import io.yici.testing.MovingClock;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What becomes of a draft when its service has a newer version, by each policy. */
@ProductTest
@Import(MovingClock.Setup.class)
class DraftRenewalModuleTest extends ShippedService {

    private static final String SERVICE = "housing-fund-rent";

    @Autowired
    Drafts drafts;

    @Autowired
    DraftRenewal renewal;

    @Autowired
    Submission submission;

    @Autowired
    Withdrawal withdrawal;

    @Autowired
    Consents consents;

    private ServiceFolder shipped;
    private UUID account;

    @BeforeEach
    void whatIsShipped() {
        shipped = services.current(SERVICE).folder();
        account = account("p11").id();
        discard();
    }

    @AfterEach
    void asBefore() {
        discard();
        publish(shipped);
    }

    @Test
    void aDraftStaysOnItsVersionUnlessTheServiceSaysOtherwise() {
        CaseFile draft = answered();
        publish(item -> item + "drafts: pin\n", form -> form);
        assertThat(renewal.renew(draft.id())).isEqualTo(DraftRenewal.Renewal.NONE);
        assertThat(files.now(draft.id()).serviceVersion()).isEqualTo(draft.serviceVersion());
    }

    @Test
    void onlyWhatChangedIsAskedAgain() {
        CaseFile draft = answered();
        drafts.consent(draft.id(), account, List.of());
        ServiceVersion now =
                publish(item -> item + "drafts: ask-changed\n", form -> form.replace("\"max\": 12 }", "\"max\": 2 }"));
        assertThat(renewal.renew(draft.id())).isEqualTo(DraftRenewal.Renewal.MOVED);
        CaseFile moved = files.now(draft.id());
        assertThat(moved.serviceVersion()).isEqualTo(now.number());
        assertThat(drafts.answers(moved)).containsKey("monthlyRent").doesNotContainKey("months");
        assertThat(consents.ofRole(draft.id(), "applicant")).isPresent();
        assertThat(events.of(draft.id())).extracting(CaseEvent::kind).contains(CaseEvent.Kind.DRAFT_MOVED);
        assertThat(renewal.renew(draft.id())).isEqualTo(DraftRenewal.Renewal.NONE);
    }

    @Test
    void otherRecordsHaveToBeAgreedToAgain() {
        CaseFile draft = answered();
        drafts.consent(draft.id(), account, List.of());
        publish(
                item -> item.replaceFirst("deadline: [0-9]+", "deadline: 29")
                                .replaceFirst("deadlineSeconds: [0-9]+", "deadlineSeconds: 29")
                        + "drafts: ask-changed\n",
                form -> form);
        assertThat(renewal.renew(draft.id())).isEqualTo(DraftRenewal.Renewal.MOVED_WITH_RECORDS);
        assertThat(consents.ofRole(draft.id(), "applicant")).isEmpty();
        assertThat(drafts.answers(files.now(draft.id()))).containsKey("monthlyRent");
        assertThat(drafts.consent(draft.id(), account, List.of())).isTrue();
    }

    @Test
    void whatIsCutOffIsClosedAndItsAnswersAreTakenOver() {
        CaseFile draft = answered();
        publish(item -> item + "drafts: cut-off\n", form -> form);
        assertThat(renewal.toBeClosed(SERVICE)).contains(draft.id());
        assertThat(renewal.renew(draft.id())).isEqualTo(DraftRenewal.Renewal.CUT_OFF);
        assertThat(files.now(draft.id()).status()).isEqualTo(CaseStatus.WITHDRAWN);
        theApplicantIsWrittenTo(draft);
        CaseFile fresh = drafts.begin(account, SERVICE);
        assertThat(fresh.id()).isNotEqualTo(draft.id());
        assertThat(renewal.takeOver(fresh)).isTrue();
        assertThat(drafts.answers(files.now(fresh.id()))).containsKeys("monthlyRent", "months");
        assertThat(renewal.takeOver(files.now(fresh.id()))).isFalse();
    }

    private void theApplicantIsWrittenTo(CaseFile draft) {
        Visitor applicant = new Visitor(port).signIn("p11", "yici-demo");
        String messages = applicant.get("/messages").body();
        assertThat(messages).contains("申请草稿关闭告知书");
        Matcher letter = Pattern.compile("/messages/[0-9a-f-]{36}").matcher(messages);
        assertThat(letter.find()).isTrue();
        assertThat(applicant.get(letter.group()).body())
                .contains("租房提取住房公积金", "仍然适用的回答会自动带入", "开始办理")
                .doesNotContain("办件编号", "null");
        applicant.get("/language/en?back=/");
        assertThat(applicant.get(letter.group()).body()).contains("What to do now");
        assertThat(applicant.get("/cases/" + draft.id()).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsSubmittedInBetweenIsLookedAtOnceMore() {
        CaseFile draft = answered();
        String reviewed = submission.review(files.now(draft.id()));
        publish(item -> item + "drafts: ask-changed\n", form -> form);
        assertThatThrownBy(() -> submission.submit(draft.id(), account, reviewed))
                .isInstanceOf(ReviewOutdated.class);
        assertThat(files.now(draft.id()).status()).isEqualTo(CaseStatus.DRAFT);
    }

    private CaseFile answered() {
        CaseFile draft = drafts.begin(account, SERVICE);
        Map<String, @Nullable Object> answers = new LinkedHashMap<>(GivenAnswers.rent());
        drafts.answer(draft, answers);
        return files.now(draft.id());
    }

    private void discard() {
        drafts.of(account).stream()
                .filter(file -> file.service().equals(SERVICE) && file.status() == CaseStatus.DRAFT)
                .forEach(file -> withdrawal.withdraw(file.id(), account));
    }

    private ServiceVersion publish(UnaryOperator<String> item, UnaryOperator<String> form) {
        Map<String, byte[]> changed = shipped.files();
        changed.computeIfPresent("service.yaml", (path, content) -> changed(content, item));
        changed.computeIfPresent("details.form", (path, content) -> changed(content, form));
        publish(ServiceFolder.of(SERVICE, changed), shipped.hash());
        return services.current(SERVICE);
    }

    private static byte[] changed(byte[] content, UnaryOperator<String> change) {
        return change.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }
}
