package io.yici.analysis.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.analysis.parts.Part.Area;
import io.yici.analysis.parts.ServiceDifference.Change;
import io.yici.analysis.parts.ServiceDifference.Detail;
import io.yici.analysis.parts.ServiceDifference.How;
import io.yici.catalogue.ServiceDefinition;
import io.yici.catalogue.ServiceFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceDifferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"housing-fund-rent", "public-rental-housing", "disability-subsidies", "residence-permit"})
    void aServiceIsNoOtherThanItself(String service) {
        ServiceFolder folder = shipped(service);
        assertThat(ServiceDifference.between(definition(folder), definition(folder)))
                .isEmpty();
    }

    @Test
    void whereAStepIsDrawnChangesNothing() {
        assertThat(changed("apply.bpmn", "<dc:Bounds x=\"", "<dc:Bounds x=\"1")).isEmpty();
    }

    @Test
    void aNewNameOfAStepIsAChangeOfTheDiagram() {
        List<Change> changes = changed("apply.bpmn", "name=\"申请已提交\"", "name=\"已提交\"");
        assertThat(changes).hasSize(1);
        Change change = changes.get(0);
        assertThat(change.how()).isEqualTo(How.CHANGED);
        assertThat(change.part().area()).isEqualTo(Area.DIAGRAM);
        assertThat(change.details()).containsExactly(new Detail("name", "申请已提交", "已提交"));
    }

    @Test
    void aCellOfARuleIsToldWithItsColumn() {
        List<Change> changes = changed("eligibility.dmn", "&lt; minimumMonths<", "&lt; 6<");
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.part().kind()).isEqualTo("rule");
            assertThat(change.details()).containsExactly(new Detail("缴存月数", "< minimumMonths", "< 6"));
        });
    }

    @Test
    void recordsAndSettingsAreToldApart() {
        ServiceFolder before = shipped("housing-fund-rent");
        String yaml = text(before, "service.yaml");
        Map<String, byte[]> files = before.files();
        files.put(
                "service.yaml",
                yaml.replaceFirst("(?m)^id: .*$", "$0")
                        .replaceFirst("fields: \\[", "fields: [extra, ")
                        .getBytes(StandardCharsets.UTF_8));
        List<Change> changes =
                ServiceDifference.between(definition(before), definition(ServiceFolder.of(before.name(), files)));
        assertThat(changes)
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.part().area()).isEqualTo(Area.RECORDS));
    }

    @Test
    void anAddedTextAndARemovedFileAreSaid() {
        ServiceFolder before = shipped("housing-fund-rent");
        Map<String, byte[]> files = before.files();
        files.put("notes.yaml", "a: 1".getBytes(StandardCharsets.UTF_8));
        ServiceFolder after = ServiceFolder.of(before.name(), files);
        assertThat(ServiceDifference.between(definition(before), definition(after)))
                .singleElement()
                .satisfies(change -> assertThat(change.how()).isEqualTo(How.ADDED));
        assertThat(ServiceDifference.between(definition(after), definition(before)))
                .singleElement()
                .satisfies(change -> assertThat(change.how()).isEqualTo(How.REMOVED));
    }

    @Test
    void aTableIsReadAsPeopleReadIt() {
        List<RuleTable> tables = RuleTable.of(definition(shipped("housing-fund-rent")));
        RuleTable eligibility = tables.stream()
                .filter(table -> table.id().equals("eligibility"))
                .findFirst()
                .orElseThrow();
        assertThat(eligibility.hitPolicy()).isEqualTo("RULE ORDER");
        assertThat(eligibility.inputs()).extracting(RuleTable.Heading::label).contains("缴存月数", "账户正常");
        assertThat(eligibility.rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.conditions()).hasSameSizeAs(eligibility.inputs());
            assertThat(row.results()).hasSameSizeAs(eligibility.outputs());
        });
        assertThat(tables).anySatisfy(table -> assertThat(table.expression()).isNotNull());
    }

    @Test
    void aFileWithADocumentTypeIsNotRead() {
        byte[] bomb = "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>".getBytes(StandardCharsets.UTF_8);
        assertThat(DiagramParts.of("x.bpmn", bomb)).isEmpty();
        assertThat(RuleTable.of("x.dmn", bomb)).isEmpty();
    }

    private static List<Change> changed(String file, String what, String instead) {
        ServiceFolder before = shipped("housing-fund-rent");
        String text = text(before, file);
        assertThat(text).contains(what);
        Map<String, byte[]> files = before.files();
        int at = text.indexOf(what);
        files.put(
                file,
                (text.substring(0, at) + instead + text.substring(at + what.length()))
                        .getBytes(StandardCharsets.UTF_8));
        return ServiceDifference.between(definition(before), definition(ServiceFolder.of(before.name(), files)));
    }

    private static String text(ServiceFolder folder, String file) {
        return new String(folder.file(file).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static ServiceDefinition definition(ServiceFolder folder) {
        return ServiceDefinition.read(folder, new ArrayList<>()).orElseThrow();
    }

    private static ServiceFolder shipped(String name) {
        try {
            return ServiceFolder.read(Path.of("processes", name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
