package io.yici.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.organisation.Accounts;
import io.yici.organisation.PersonIdentity;
import io.yici.organisation.Role;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import io.yici.testing.Visitor.Upload;
import io.yici.testing.Walk;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** An applicant says that a field of a record is wrong; the department that keeps it answers; the applicant and the clerk are told. */
@ProductTest
class ObjectionPageTest {

    private static final String PASSWORD = "yici-demo";
    private static final String REASON = "我去年已经搬家";
    private static final String ANSWER = "经核查，地址登记有误，已更正";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder passwords;

    @Test
    void reachesTheDepartmentAndItsAnswerComesBack() {
        Walk applicant = walk("p11");
        String casePage = applicant.apply(
                "housing-fund-rent",
                Map.of("household/czrkzz", REASON),
                Map.of("household", new Upload("x.png", png())));
        assertThat(applicant.open(casePage).page()).contains("已转送公安", "还剩 3 个自然日", "收到；3 个自然日；");

        Walk officer = walk("o01").open("/objections");
        String objection = officer.links("/objections/").stream()
                .filter(one -> officer.open(one).page().contains(REASON))
                .findFirst()
                .orElseThrow();
        officer.open(objection);
        assertThat(officer.page()).contains(REASON, "申请人有异议").doesNotContain("9900000000000001234", "1500");
        String proof = officer.links("/documents/").iterator().next();
        assertThat(officer.open(proof).status()).isEqualTo(200);

        theOfficerOfAnotherDepartmentSeesNothing(objection, proof);
        withoutReasonTheAnswerIsNotTaken(officer, objection);
        assertThat(officer.open("/objections/figures").page()).contains("公安部门", "常住人口信息");
        officer.open(objection).post(Map.of("answer", "corrected", "reason", ANSWER));
        assertThat(officer.page()).contains("已答复");
        assertThat(officer.open(objection)
                        .post(Map.of("answer", "upheld", "reason", "x"))
                        .status())
                .isEqualTo(409);

        assertThat(applicant.open(casePage).page()).contains("已更正记录", ANSWER);
        Walk clerk = walk("c01").open("/inbox");
        assertThat(clerk.links("/inbox/"))
                .anySatisfy(item -> assertThat(clerk.open(item).page()).contains("已更正记录", ANSWER, "申请人有异议"));
    }

    private void theOfficerOfAnotherDepartmentSeesNothing(String objection, String proof) {
        accounts.register(
                "o-mz",
                passwords.encode(PASSWORD),
                Set.of(Role.OFFICER),
                Set.of("mz"),
                new PersonIdentity("卜其然", "990106198003070014", null));
        Walk other = walk("o-mz").open("/objections");
        assertThat(other.links("/objections/")).doesNotContain(objection);
        assertThat(other.open(objection).status()).isEqualTo(404);
        assertThat(other.open(proof).status()).isEqualTo(404);
        assertThat(walk("c01").open("/objections").status()).isEqualTo(403);
    }

    private static void withoutReasonTheAnswerIsNotTaken(Walk officer, String objection) {
        officer.open(objection).post(Map.of("answer", "corrected", "reason", " "));
        assertThat(officer.page()).contains("请写明理由", "value=\"corrected\" checked");
    }

    private Walk walk(String login) {
        Map<String, String> answers = new HashMap<>();
        answers.put("monthlyRent", "1500");
        answers.put("months", "3");
        answers.put("rentedAddress", "演示市海棠街道文昌路18号2幢301室");
        answers.put("leaseStart", "2026-3-1");
        answers.put("leaseEnd", "2027-2-28");
        answers.put("landlordKind", "person");
        answers.put("bankCard", "9900000000000001234");
        answers.put("phone", "13900000000");
        answers.put("declaration", "true");
        return new Walk(new Visitor(port).signIn(login, PASSWORD), answers, Map.of());
    }

    /** The smallest picture there is. */
    private static byte[] png() {
        return java.util.Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
                                .getBytes(StandardCharsets.US_ASCII));
    }
}
