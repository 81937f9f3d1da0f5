package io.yici.rehearsal;

import io.yici.cases.Dispute;
import io.yici.catalogue.scenario.Act;
import io.yici.inbox.ActsByName;
import io.yici.inbox.CaseItems;
import io.yici.inbox.ObjectionItems;
import io.yici.inbox.OpinionItems;
import io.yici.inbox.WorkItem;
import io.yici.inbox.WorkItems;
import io.yici.organisation.Account;
import io.yici.publicity.PublicObjection;
import io.yici.publicity.PublicObjections;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What clerks do, as their pages do it, and what the public does against a case. */
@Component
@Profile(Rehearsal.PROFILE)
class ClerkDeeds {

    /** What a clerk writes where a scenario gives no reason. */
    private static final String REASON = "—";

    private static final List<String> ENTERED = List.of("reason", "days", "ground", "agency", "group");

    private final WorkItems items;
    private final CaseItems ofCase;
    private final ObjectionItems objectionItems;
    private final OpinionItems opinionItems;
    private final ActsByName acts;
    private final PublicObjections objections;

    ClerkDeeds(
            WorkItems items,
            CaseItems ofCase,
            ObjectionItems objectionItems,
            OpinionItems opinionItems,
            ActsByName acts,
            PublicObjections objections) {
        this.items = items;
        this.ofCase = ofCase;
        this.objectionItems = objectionItems;
        this.opinionItems = opinionItems;
        this.acts = acts;
        this.objections = objections;
    }

    void decide(UUID dossier, Account clerk, Act act) {
        WorkItem item = open(dossier, clerk, act.text("step"));
        if (OpinionItems.is(item)) {
            opinionItems.answer(item.id(), clerk, act.text("outcome"), reason(act));
        } else {
            items.decide(item.id(), clerk, act.text("outcome"), reason(act));
        }
    }

    void check(UUID dossier, Account clerk, Act act) {
        Map<String, Dispute.Finding> findings = new HashMap<>();
        act.map("findings").forEach((record, finding) -> findings.put(record, finding(finding)));
        items.check(open(dossier, clerk, act.text("step")).id(), clerk, findings, reason(act));
    }

    private static Dispute.Finding finding(String key) {
        return Arrays.stream(Dispute.Finding.values())
                .filter(one ->
                        one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(key))
                .findFirst()
                .orElseThrow(() -> new NotAsTold("finding", key, ""));
    }

    void weigh(UUID dossier, Account clerk, Act act) {
        boolean upheld = act.text("outcome").equals(WorkItems.UPHELD);
        Map<UUID, Boolean> found =
                objections.open(dossier).stream().collect(Collectors.toMap(PublicObjection::id, objection -> upheld));
        objectionItems.answer(open(dossier, clerk, act.text("step")).id(), clerk, found, reason(act));
    }

    void act(UUID dossier, Account clerk, Act act) {
        Map<String, List<String>> entered = new HashMap<>();
        ENTERED.stream().filter(act.texts()::containsKey).forEach(name -> entered.put(name, List.of(act.text(name))));
        entered.putIfAbsent("reason", List.of(REASON));
        entered.put("items", act.list("items"));
        WorkItem item = Patience.until(
                act.text("act"), () -> ofCase.of(dossier).stream().findFirst());
        acts.carryOut(act.text("act"), item, clerk, entered);
    }

    void object(UUID dossier, Act act) {
        objections.file(dossier, act.text("reason"));
    }

    /** Of several at one step that of the clerk's group. */
    private WorkItem open(UUID dossier, Account clerk, String step) {
        Predicate<WorkItem> awaited = item -> item.activity().equals(step) && !item.isClosed();
        return Patience.until(
                step,
                () -> ofCase.of(dossier).stream()
                        .filter(awaited)
                        .min(Comparator.comparing(item -> !clerk.groups().contains(item.group()))));
    }

    private static String reason(Act act) {
        String reason = act.textOrNull("reason");
        return reason == null ? REASON : reason;
    }
}
