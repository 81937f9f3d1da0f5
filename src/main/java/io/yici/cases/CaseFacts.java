package io.yici.cases;

import io.yici.exchange.Evidence;
import io.yici.exchange.Exchange;
import io.yici.exchange.People;
import io.yici.exchange.RecordPlan;
import io.yici.exchange.RecordRequest;
import io.yici.exchange.RunningCases;
import io.yici.organisation.Accounts;
import io.yici.organisation.PersonIdentity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The facts of a case for conditions and decision tables: each record under the service's name for it, the applicant's {@code answers},
 * {@code tasks}, the answers at steps that asked the applicant, {@code departments}, what departments said to steps that asked them, {@code applicant},
 * {@code submittedOn}, {@code people}, how many each role has, and {@code disputes}, the names of records a clerk must still look at, and {@code proven}, those
 * for which a clerk found the applicant's proof true.
 */
@Component
@Order(1)
class CaseFacts implements FactNames, RunningCases {

    private static final String ANSWERS = "answers";
    private static final String APPLICANT = "applicant";
    private static final String CASE_NUMBER = "caseNumber";
    private static final String SUBMITTED_ON = "submittedOn";
    private static final String DISPUTES = "disputes";
    /** Names of records for which a clerk found what the applicant handed in to be true. */
    private static final String PROVEN = "proven";
    /** In a record: names of its fields that the applicant says are wrong. */
    private static final String DISPUTED = "disputed";

    /** How many people each role has. */
    private static final String PEOPLE = "people";

    /** What became of the services that steps called. */
    private static final String CALLED = "called";

    /** What the applicant answered at steps that asked them. */
    private static final String TASKS = "tasks";

    /** What departments said to steps that asked them. */
    private static final String DEPARTMENTS = "departments";

    private static final Set<String> OWN =
            Set.of(ANSWERS, APPLICANT, CASE_NUMBER, SUBMITTED_ON, DISPUTES, PROVEN, PEOPLE, TASKS, CALLED, DEPARTMENTS);

    private final CaseFiles files;
    private final CaseVersions versions;
    private final Exchange exchange;
    private final DisputeStore disputes;
    private final Answers answers;
    private final CitizenTasks tasks;
    private final ServiceCalls calls;
    private final SubCases subCases;
    private final Accounts accounts;
    private final OtherStatement others;
    private final CaseScope scope;
    private final Clock clock;

    CaseFacts(
            CaseFiles files,
            CaseVersions versions,
            Exchange exchange,
            DisputeStore disputes,
            Answers answers,
            CitizenTasks tasks,
            ServiceCalls calls,
            SubCases subCases,
            Accounts accounts,
            OtherStatement others,
            CaseScope scope,
            Clock clock) {
        this.files = files;
        this.versions = versions;
        this.exchange = exchange;
        this.disputes = disputes;
        this.answers = answers;
        this.tasks = tasks;
        this.calls = calls;
        this.subCases = subCases;
        this.accounts = accounts;
        this.others = others;
        this.scope = scope;
        this.clock = clock;
    }

    /** Puts in place what the current transaction knows already, so that it is not read back. */
    void know(CaseFile file, PersonIdentity applicant, Map<String, Evidence> evidence, List<RecordRequest> requests) {
        files.know(file);
        scope.put(file.id(), APPLICANT, fact(applicant));
        scope.put(file.id(), "evidence", evidence);
        scope.put(file.id(), "requests", requests);
        scope.put(file.id(), DISPUTES, List.<Dispute>of());
    }

    @Override
    public Set<String> names(UUID dossier) {
        return scope.get(dossier, "names", () -> {
            Set<String> names = new LinkedHashSet<>(OWN);
            names.addAll(versions.of(file(dossier)).item().records().keySet());
            return names;
        });
    }

    @Override
    public Optional<RecordRequest> request(UUID dossier, String requirement) {
        return requests(dossier).stream()
                .filter(request -> request.requirement().equals(requirement))
                .findFirst();
    }

    @Override
    public RecordPlan plan(UUID dossier) {
        return versions.of(file(dossier)).plan();
    }

    @Override
    public boolean knows(UUID dossier, String name) {
        return names(dossier).contains(name);
    }

    @Override
    public @Nullable Object fact(UUID dossier, String name) {
        return switch (name) {
            case ANSWERS -> scope.get(dossier, ANSWERS, () -> answers.facts(file(dossier)));
            case APPLICANT -> applicant(dossier);
            case CASE_NUMBER -> file(dossier).number();
            case SUBMITTED_ON -> submittedOn(file(dossier));
            case DISPUTES ->
                disputes(dossier).stream()
                        .filter(dispute -> dispute.finding() == null)
                        .map(Dispute::requirement)
                        .toList();
            case PROVEN ->
                disputes(dossier).stream()
                        .filter(dispute -> dispute.document() != null)
                        .filter(dispute -> dispute.finding() == Dispute.Finding.MATERIAL_PREVAILS)
                        .map(Dispute::requirement)
                        .toList();
            case CALLED -> calls.facts(dossier);
            case DEPARTMENTS -> subCases.facts(dossier);
            case TASKS -> tasks.facts(dossier);
            case PEOPLE -> People.count(versions.of(file(dossier)).item(), requests(dossier), evidence(dossier));
            default -> record(dossier, name);
        };
    }

    /** A record as rules see it: empty while there is none, and where the applicant's material prevails over it. */
    private Map<String, @Nullable Object> record(UUID dossier, String name) {
        Dispute prevailing = disputes(dossier).stream()
                .filter(dispute ->
                        dispute.requirement().equals(name) && dispute.finding() == Dispute.Finding.MATERIAL_PREVAILS)
                .findFirst()
                .orElse(null);
        if (prevailing != null) {
            return switch (prevailing.kind()) {
                case CHANGED -> before(dossier, name);
                case DIFFERING -> others.instead(prevailing, evidence(dossier));
                default -> Map.of();
            };
        }
        return Optional.ofNullable(evidence(dossier).get(name))
                .map(Evidence::fact)
                .map(fact -> marked(fact, disputed(dossier, name)))
                .orElseGet(Map::of);
    }

    /** The record as the applicant confirmed it. */
    private Map<String, @Nullable Object> before(UUID dossier, String name) {
        return request(dossier, name)
                .map(exchange::previous)
                .map(Evidence::fact)
                .orElseGet(Map::of);
    }

    private List<String> disputed(UUID dossier, String requirement) {
        return disputes(dossier).stream()
                .filter(dispute -> dispute.kind() == Dispute.Kind.DISPUTED)
                .filter(dispute -> dispute.requirement().equals(requirement))
                .flatMap(dispute -> dispute.fields().stream())
                .toList();
    }

    /** Whoever reads a record with a field that its subject says is wrong is told so. */
    private static Map<String, @Nullable Object> marked(Map<String, @Nullable Object> fact, List<String> disputed) {
        if (disputed.isEmpty()) {
            return fact;
        }
        Map<String, @Nullable Object> marked = new HashMap<>(fact);
        marked.put(DISPUTED, disputed);
        return marked;
    }

    private Map<String, Object> applicant(UUID dossier) {
        return scope.get(
                dossier, APPLICANT, () -> fact(accounts.identity(file(dossier).account())));
    }

    private static Map<String, Object> fact(PersonIdentity person) {
        return Map.of("name", person.name(), "id", person.personId());
    }

    private LocalDate submittedOn(CaseFile file) {
        var at = file.submittedAt() == null ? clock.instant() : file.submittedAt();
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private CaseFile file(UUID dossier) {
        return files.of(dossier);
    }

    /** Whether nothing the case needs is still to come. */
    boolean isSettled(UUID dossier) {
        return requests(dossier).stream().allMatch(request -> request.state().isSettled());
    }

    /** What the registers said, by the service's names. */
    Map<String, Evidence> evidence(UUID dossier) {
        return scope.get(dossier, "evidence", () -> exchange.open(requests(dossier)));
    }

    private List<RecordRequest> requests(UUID dossier) {
        return scope.get(dossier, "requests", () -> exchange.requests(dossier));
    }

    private List<Dispute> disputes(UUID dossier) {
        return scope.get(dossier, DISPUTES, () -> disputes.ofDossier(dossier));
    }
}
