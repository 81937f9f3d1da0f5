package io.yici.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.analysis.PullPlan.Need;
import io.yici.analysis.PullPlan.Pull;
import io.yici.catalogue.Finding;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ServiceFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service that makes cases public, and asks several people of one role. */
class PublicityRulesTest {

    private final ServiceCheck check = new ServiceCheck(ServiceCheck.STEPS);
    private final Registers registers = Registers.read(folder("registers"), new ArrayList<>());
    private final ServiceFolder shipped = folder("public-rental-housing");

    @Test
    void theShippedServiceIsClean() {
        assertThat(check.check(shipped, registers).findings()).isEmpty();
    }

    @Test
    void recordsOfThoseLeftOverFollowOnBothRecordsThatNameThem() {
        PullPlan plan =
                Optional.ofNullable(check.check(shipped, registers).plan()).orElseThrow();
        assertThat(plan.onDemand()).isEmpty();
        assertThat(plan.waves().get(1)).extracting(Pull::requirement).contains("adultHomes", "adultIncomes");
        assertThat(plan.pull("adultIncomes")).hasValueSatisfying(pull -> {
            assertThat(pull.sources()).containsExactly("household", "marriage");
            assertThat(pull.need()).isEqualTo(Need.IF_KEYED);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            publicity.days       | apply.bpmn   | name="days" value="7"        | name="days" value="0"
            publicity.days       | apply.bpmn   | name="days" value="7"        | name="days" value="P7D"
            step.property        | apply.bpmn   | name="days" value="7"        | name="length" value="7"
            publicity.unit       | apply.bpmn   | name="unit" value="calendar" | name="unit" value="moons"
            publicity.no-check   | apply.bpmn   | value="publicity-objection"  | value="review"
            publicity.never      | apply.bpmn   | ${publicity}                 | ${pullRecord}
            fact.unknown         | apply.bpmn   | ${publicity.objections       | ${publicity.complaints
            fact.unknown         | apply.bpmn   | ${people.adults              | ${people.giants
            publicity.undeclared | service.yaml | publicity:                   | publicities:
            publicity.unmasked   | service.yaml | fact: applicant.id, mask: id | fact: applicant.id, mask: none
            publicity.unmasked   | service.yaml | fact: applicant.id, mask: id | fact: answers.phone, mask: none
            fact.unknown         | service.yaml | fact: household.street       | fact: household.garden
            setting.wrong        | service.yaml | fact: applicant.id, mask: id | fact: applicant.id, mask: some
            text.missing         | service.yaml | key: queue-class             | key: secret
            people.without       | service.yaml | without: [spouse]            | without: [applicant]
            people.without       | service.yaml | without: [spouse]            | without: [neighbour]
            """)
    void findsWhatIsWrong(String rule, String file, String text, String instead) {
        assertThat(check.check(with(file, text, instead), registers).findings())
                .extracting(Finding::rule)
                .contains(rule);
    }

    private ServiceFolder with(String file, String text, String instead) {
        Map<String, byte[]> files = shipped.files();
        String before = new String(shipped.file(file).orElseThrow(), StandardCharsets.UTF_8);
        String after = before.replace(text, instead);
        assertThat(after).isNotEqualTo(before);
        files.put(file, after.getBytes(StandardCharsets.UTF_8));
        return ServiceFolder.of(shipped.name(), files);
    }

    private static ServiceFolder folder(String name) {
        try {
            return ServiceFolder.read(Path.of("processes", name));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
