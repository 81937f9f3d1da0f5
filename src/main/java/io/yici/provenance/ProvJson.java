package io.yici.provenance;

import io.yici.decision.Review;
import io.yici.exchange.RecordRequest;
import io.yici.ledger.LedgerEntry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A provenance as W3C PROV-JSON (Member Submission, 24 April 2013): names of fields and ids, never a value, and of people no more than what they are
 * to the case.
 */
final class ProvJson {

    static final String NAMESPACE = "https://yici.example/ns/provenance#";
    private static final String SYSTEM = "yici:agent/product";

    private final Map<String, Map<String, Object>> document = new LinkedHashMap<>();

    private ProvJson() {
        document.put(
                "prefix", new LinkedHashMap<>(Map.of("yici", NAMESPACE, "xsd", "http://www.w3.org/2001/XMLSchema#")));
    }

    static Map<String, Map<String, Object>> of(Provenance provenance) {
        ProvJson json = new ProvJson();
        json.agent(SYSTEM, "prov:SoftwareAgent");
        provenance.responses().forEach(json::response);
        provenance.rulings().forEach(ruling -> json.ruling(ruling, provenance));
        provenance.reviews().forEach(json::review);
        return json.document;
    }

    private void response(String record, Provenance.Response response) {
        RecordRequest request = response.request();
        String department = "yici:department/" + request.department();
        String register = "yici:register/" + request.resource();
        String answer = "yici:response/" + request.id();
        String asking = "yici:request/" + request.id();
        agent(department, "prov:Organization");
        put("entity", register, Map.of("prov:type", name("yici:Register")));
        Map<String, Object> of = new TreeMap<>();
        of.put("prov:type", name("yici:Response"));
        of.put("yici:record", record);
        putIf(of, "yici:registerTime", request.registerTime());
        put("entity", answer, of);
        activity(asking, "yici:Request", request.plannedAt(), request.answeredAt());
        relate("wasGeneratedBy", Map.of("prov:entity", answer, "prov:activity", asking), request.answeredAt());
        relate("wasDerivedFrom", Map.of("prov:generatedEntity", answer, "prov:usedEntity", register), null);
        relate("wasAttributedTo", Map.of("prov:entity", answer, "prov:agent", department), null);
        relate("wasAssociatedWith", Map.of("prov:activity", asking, "prov:agent", department), null);
        response.entries().forEach(logged -> access(asking, logged));
        // Whoever asked, the product is what carried it out.
        relate("wasAssociatedWith", Map.of("prov:activity", asking, "prov:agent", SYSTEM), null);
    }

    private void access(String asking, Provenance.Logged logged) {
        String who = logged.accessor() == Provenance.Accessor.SYSTEM
                ? SYSTEM
                : "yici:agent/" + logged.accessor().name().toLowerCase(Locale.ROOT);
        if (!who.equals(SYSTEM)) {
            agent(who, "prov:Person");
        }
        LedgerEntry entry = logged.entry().entry();
        Map<String, Object> association = new TreeMap<>();
        association.put("prov:activity", asking);
        association.put("prov:agent", who);
        association.put("yici:purpose", entry.purpose());
        association.put("yici:legalBasis", entry.legalBasis());
        association.put("yici:logEntry", logged.entry().id().toString());
        if (logged.place() != null) {
            association.put("yici:logIndex", logged.place());
        }
        relate("wasAssociatedWith", association, null);
    }

    private void ruling(Provenance.Ruling ruling, Provenance provenance) {
        UUID id = ruling.decision().id();
        String decision = "yici:decision/" + id;
        String evaluation = "yici:evaluation/" + id;
        Instant at = ruling.decision().decidedAt();
        Map<String, Object> of = new TreeMap<>();
        of.put("prov:type", name("yici:Decision"));
        of.put("yici:outcome", ruling.decision().outcome());
        of.put("yici:case", provenance.file().number());
        put("entity", decision, of);
        activity(evaluation, "yici:Evaluation", at, at);
        relate("wasGeneratedBy", Map.of("prov:entity", decision, "prov:activity", evaluation), at);
        for (Provenance.FiredRow row : ruling.rows()) {
            String plan = "yici:rule/" + ruling.decision().decision() + "/" + ruling.version() + "/" + row.id();
            put("entity", plan, rule(ruling, row));
            relate(
                    "wasAssociatedWith",
                    Map.of("prov:activity", evaluation, "prov:agent", SYSTEM, "prov:plan", plan),
                    null);
            row.reads().forEach(fact -> fact(fact, decision, evaluation, provenance));
        }
    }

    private static Map<String, Object> rule(Provenance.Ruling ruling, Provenance.FiredRow row) {
        Map<String, Object> rule = new TreeMap<>();
        rule.put("prov:type", name("prov:Plan"));
        rule.put("yici:decision", ruling.decision().decision());
        rule.put("yici:row", row.id());
        rule.put("yici:definition", ruling.decision().definition());
        rule.put("yici:serviceVersion", ruling.by().version());
        return rule;
    }

    private void fact(ReadFact read, String decision, String evaluation, Provenance provenance) {
        String fact = "yici:fact/" + read.path();
        put(
                "entity",
                fact,
                Map.of(
                        "prov:type",
                        name("yici:Fact"),
                        "yici:origin",
                        read.origin().name().toLowerCase(Locale.ROOT)));
        relate("used", Map.of("prov:activity", evaluation, "prov:entity", fact), null);
        relate("wasDerivedFrom", Map.of("prov:generatedEntity", decision, "prov:usedEntity", fact), null);
        Provenance.Response response = provenance.responses().get(read.source());
        if (!read.isOfRecord() || response == null) {
            return;
        }
        String answer = "yici:response/" + response.request().id();
        for (String name : read.fields()) {
            String field = "yici:field/" + response.request().resource() + "." + name;
            put("entity", field, Map.of("prov:type", name("yici:Field")));
            relate("wasDerivedFrom", Map.of("prov:generatedEntity", fact, "prov:usedEntity", field), null);
            relate("wasDerivedFrom", Map.of("prov:generatedEntity", field, "prov:usedEntity", answer), null);
        }
    }

    private void review(Review review) {
        String activity = "yici:review/" + review.id();
        String entity = "yici:decision/" + review.id();
        agent("yici:agent/staff", "prov:Person");
        put("entity", entity, Map.of("prov:type", name("yici:Review"), "yici:outcome", review.outcome()));
        activity(activity, "yici:Review", review.reviewedAt(), review.reviewedAt());
        relate("wasGeneratedBy", Map.of("prov:entity", entity, "prov:activity", activity), review.reviewedAt());
        relate("wasAssociatedWith", Map.of("prov:activity", activity, "prov:agent", "yici:agent/staff"), null);
    }

    private void agent(String id, String type) {
        put("agent", id, Map.of("prov:type", name(type)));
    }

    private void activity(String id, String type, Instant from, @Nullable Instant to) {
        Map<String, Object> activity = new TreeMap<>();
        activity.put("prov:type", name(type));
        activity.put("prov:startTime", from.toString());
        if (to != null) {
            activity.put("prov:endTime", to.toString());
        }
        put("activity", id, activity);
    }

    private void relate(String kind, Map<String, Object> relation, @Nullable Instant at) {
        Map<String, Object> all = section(kind);
        Map<String, Object> stated = new TreeMap<>(relation);
        if (at != null) {
            stated.put("prov:time", at.toString());
        }
        if (!all.containsValue(stated)) {
            all.put("_:" + kind + (all.size() + 1), stated);
        }
    }

    private void put(String kind, String id, Map<String, Object> attributes) {
        section(kind).putIfAbsent(id, new TreeMap<>(attributes));
    }

    private Map<String, Object> section(String kind) {
        return document.computeIfAbsent(kind, none -> new LinkedHashMap<>());
    }

    private static void putIf(Map<String, Object> attributes, String name, @Nullable Instant at) {
        if (at != null) {
            attributes.put(name, Map.of("$", at.toString(), "type", "xsd:dateTime"));
        }
    }

    private static Map<String, String> name(String qualified) {
        return Map.of("$", qualified, "type", "prov:QUALIFIED_NAME");
    }
}
