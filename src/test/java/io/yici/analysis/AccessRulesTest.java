package io.yici.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.analysis.AccessRules.Purpose;
import io.yici.catalogue.Finding;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ServiceDefinition;
import io.yici.catalogue.ServiceFolder;
import io.yici.catalogue.ServiceItem;
import io.yici.testing.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may see which field at which step is read from the services, and what nothing needs is nobody's to see. */
class AccessRulesTest {

    private static final List<String> SHIPPED =
            List.of("disability-subsidies", "housing-fund-rent", "public-rental-housing", "residence-permit");

    private static Registers registers() throws IOException {
        return Registers.read(ServiceFolder.read(Path.of("processes/registers")), new ArrayList<>());
    }

    private static ServiceDefinition service(ServiceFolder folder) {
        return ServiceDefinition.read(folder, new ArrayList<Finding>()).orElseThrow();
    }

    private static ServiceDefinition shipped(String name) throws IOException {
        return service(ServiceFolder.read(Path.of("processes", name)));
    }

    @Test
    void theReferenceSaysWhatIsEnforced() throws IOException {
        StringBuilder page = new StringBuilder();
        page.append("# Who of staff may see which field, at which step, and what for\n\n")
                .append(
                        "Generated from the diagrams, rules and items of the shipped services, and enforced as it stands here. ")
                .append("A field that is not listed for a group is\nnot shown to it, and cannot be unmasked. ")
                .append("Of a record that is disputed, or differs from another, all fields are shown. ")
                .append("Who may open which case is\nanother page: [access.md](access.md).\n");
        for (String name : SHIPPED) {
            append(page, shipped(name));
        }
        Golden.assertReference("access-rules.md", page.toString());
    }

    private static void append(StringBuilder page, ServiceDefinition service) throws IOException {
        AccessRules rules = AccessRules.of(service, registers());
        page.append("\n## ")
                .append(service.item().id())
                .append("\n\n| group | steps | record | fields, and what for |\n|---|---|---|---|\n");
        rules.steps().stream()
                .flatMap(step -> step.groups().stream())
                .distinct()
                .sorted()
                .forEach(group -> {
                    String steps = rules.steps().stream()
                            .filter(step -> step.groups().contains(group))
                            .map(AccessRules.Step::id)
                            .collect(Collectors.joining(", "));
                    for (String record : service.item().records().keySet()) {
                        page.append("| ")
                                .append(group)
                                .append(" | ")
                                .append(steps)
                                .append(" | ")
                                .append(record)
                                .append(" | ");
                        page.append(purposes(rules, group, record)).append(" |\n");
                    }
                });
        page.append("\nNobody of staff sees: ")
                .append(hidden(service.item(), rules))
                .append(".\n");
    }

    private static String purposes(AccessRules rules, String group, String record) {
        Map<String, Set<String>> purposes = new TreeMap<>();
        rules.steps().stream()
                .filter(step -> step.groups().contains(group))
                .forEach(step -> step.fields()
                        .getOrDefault(record, Map.of())
                        .forEach((field, some) ->
                                some.forEach(one -> purposes.computeIfAbsent(field, key -> new java.util.TreeSet<>())
                                        .add(one.name().toLowerCase(Locale.ROOT)))));
        return purposes.entrySet().stream()
                .map(field -> "`" + field.getKey() + "` " + String.join(", ", field.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String hidden(ServiceItem item, AccessRules rules) {
        String hidden = item.records().values().stream()
                .flatMap(record -> record.fields().stream()
                        .filter(field -> rules.steps().stream()
                                .noneMatch(step -> step.fields()
                                        .getOrDefault(record.name(), Map.of())
                                        .containsKey(field)))
                        .map(field -> "`" + record.name() + "." + field + "`"))
                .collect(Collectors.joining(", "));
        return hidden.isEmpty() ? "no field is left" : hidden;
    }

    @Test
    void aFieldThatNoRuleReadsAnyMoreIsNobodys() throws IOException {
        AccessRules before = AccessRules.of(shipped("housing-fund-rent"), registers());
        assertThat(before.fields("gjj-review", "", "loan")).contains("dkhqrq").doesNotContain("jkhtbh");
        ServiceFolder folder = ServiceFolder.read(Path.of("processes/housing-fund-rent"));
        Map<String, byte[]> files = new HashMap<>(folder.files());
        files.computeIfPresent(
                "eligibility.dmn",
                (name, content) -> new String(content, StandardCharsets.UTF_8)
                        .replace("<text>loan.running</text>", "<text>account.normal</text>")
                        .getBytes(StandardCharsets.UTF_8));
        AccessRules after = AccessRules.of(service(ServiceFolder.of("housing-fund-rent", files)), registers());
        assertThat(after.fields("gjj-review", "", "loan")).doesNotContain("dkhqrq");
    }

    @Test
    void whoIsNamedAtNoStepSeesNothing() throws IOException {
        AccessRules rules = AccessRules.of(shipped("housing-fund-rent"), registers());
        assertThat(rules.fields("js-review", "", "account")).isEmpty();
        assertThat(rules.fields("", "nowhere", "account")).isEmpty();
        assertThat(rules.fields("gjj-review", "", "nothing")).isEmpty();
    }

    @Test
    void saysWhatEachFieldIsFor() throws IOException {
        AccessRules.Step step = AccessRules.of(shipped("housing-fund-rent"), registers()).steps().stream()
                .filter(one -> one.id().equals("reviewRefusal"))
                .findFirst()
                .orElseThrow();
        assertThat(step.fields().getOrDefault("account", Map.of()).get("grkhrq"))
                .contains(Purpose.DECIDE);
        assertThat(step.fields().getOrDefault("marriage", Map.of()).get("certNumWoman"))
                .contains(Purpose.PEOPLE, Purpose.IDENTIFY);
    }
}
