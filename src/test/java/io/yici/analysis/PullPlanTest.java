package io.yici.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.catalogue.Finding;
import io.yici.catalogue.ServiceDefinition;
import io.yici.catalogue.ServiceFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The requirements are those of the housing-fund withdrawal; the diagrams are drawn here. */
class PullPlanTest {

    private static final ServiceDefinition SHIPPED = shipped();

    @Test
    void pullsOneAfterTheOtherAreOneWave() {
        assertThat(waves("start > a:household > b:marriage > c:account > end"))
                .containsExactly(Set.of("household", "marriage", "account"));
    }

    @Test
    void aPullOnEveryBranchOfAChoiceIsSure() {
        assertThat(waves("start > x:? | x ${answers.months > 1}> a:household | x > b:household | a > end | b > end"))
                .containsExactly(Set.of("household"));
    }

    @Test
    void aPullBehindAnAnswerIsAskedAtItsStep() {
        PullPlan plan = plan("start > x:? | x ${answers.months > 1}> a:household | x > end | a > end");
        assertThat(plan.waves()).isEmpty();
        assertThat(plan.onDemand()).extracting(PullPlan.Pull::requirement).containsExactly("household");
        assertThat(plan.onDemand().get(0).guards()).containsExactly("${answers.months > 1}");
    }

    @Test
    void aPullOfAPersonWhomARecordNamesWaitsForThatRecord() {
        assertThat(waves("start > a:marriage > x:? | x ${marriage.married}> b:spouseHomes | x > end | b > end"))
                .containsExactly(Set.of("marriage"), Set.of("spouseHomes"));
    }

    @Test
    void aPullOfAPersonBehindAnotherConditionIsAskedAtItsStep() {
        PullPlan plan = plan("start > a:marriage > x:? | x ${answers.months > 6}> b:spouseHomes | x > end | b > end");
        assertThat(plan.onDemand()).extracting(PullPlan.Pull::requirement).containsExactly("spouseHomes");
    }

    @Test
    void aPullWhosePersonNoRecordCanNameIsAskedAtItsStep() {
        assertThat(plan("start > b:spouseHomes > end").onDemand())
                .extracting(PullPlan.Pull::requirement)
                .containsExactly("spouseHomes");
    }

    @Test
    void aPullInALoopIsPlannedOnce() {
        assertThat(waves("start > a:household > x:? | x ${answers.months > 1}> a | x > end"))
                .containsExactly(Set.of("household"));
    }

    @Test
    void aPullThatATerminationMayForestallIsNotSure() {
        assertThat(waves("start > s:+ | s > a:household > end | s > stop:!")).isEmpty();
    }

    @Test
    void bothBranchesOfAParallelSplitAreSure() {
        assertThat(waves("start > s:+ | s > a:household > j:+ > end | s > b:account > j"))
                .containsExactly(Set.of("household", "account"));
    }

    private static List<Set<String>> waves(String drawing) {
        return plan(drawing).waves().stream()
                .map(wave ->
                        Set.copyOf(wave.stream().map(PullPlan.Pull::requirement).toList()))
                .toList();
    }

    private static PullPlan plan(String drawing) {
        Map<String, byte[]> files = SHIPPED.folder().files();
        files.put("apply.bpmn", Drawing.bpmn(drawing).getBytes(StandardCharsets.UTF_8));
        return PullPlan.of(read(ServiceFolder.of("housing-fund-rent", files)));
    }

    private static ServiceDefinition shipped() {
        try {
            return read(ServiceFolder.read(Path.of("processes/housing-fund-rent")));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static ServiceDefinition read(ServiceFolder folder) {
        List<Finding> findings = new ArrayList<>();
        return ServiceDefinition.read(folder, findings).orElseThrow();
    }
}
