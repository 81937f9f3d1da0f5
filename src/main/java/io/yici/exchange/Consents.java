package io.yici.exchange;

import io.yici.catalogue.ServiceItem;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.vault.Vault;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who allowed whose records to be pulled for which case (Personal Information Protection Law, articles 13, 14 and 31). */
@Component
public class Consents {

    private final ConsentStore store;
    private final RecordRequestStore requests;
    private final Accounts accounts;
    private final EvidenceSafe safe;
    private final Vault vault;
    private final ConsentText text;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(
            ConsentStore store,
            RecordRequestStore requests,
            Accounts accounts,
            EvidenceSafe safe,
            Vault vault,
            ConsentText text,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.requests = requests;
        this.accounts = accounts;
        this.safe = safe;
        this.vault = vault;
        this.text = text;
        this.events = events;
        this.clock = clock;
    }

    /** The applicant, not asked before, allows their own records and those of the minors in their care to be pulled. */
    @Transactional
    public Consent giveAsApplicant(UUID dossier, UUID account, String personId, RecordPlan plan) {
        Consent consent = consent(dossier, "applicant", account, personId, ConsentState.GIVEN, plan);
        store.insert(consent);
        return consent;
    }

    /** Consents to a draft that no longer stand, since other records are asked for: nobody took them back, all are asked anew. */
    @Transactional
    public void askAnew(UUID dossier) {
        store.remove(dossier);
    }

    /** The applicant, who took the consent back, gives it again. */
    @Transactional
    public void giveAgain(Consent withdrawn) {
        store.answer(withdrawn.id(), ConsentState.WITHDRAWN, ConsentState.GIVEN, clock.instant());
    }

    /**
     * Takes a given consent back (Personal Information Protection Law, article 15): what was done before it stays lawful.
     *
     * @throws ConsentNotOpen when the account did not give it
     */
    @Transactional
    public Consent withdraw(UUID id, UUID account) {
        Consent given = store.find(id)
                .filter(consent -> account.equals(consent.account()))
                .orElseThrow(ConsentNotOpen::new);
        if (!store.answer(id, ConsentState.GIVEN, ConsentState.WITHDRAWN, clock.instant())) {
            throw new ConsentNotOpen();
        }
        return given;
    }

    /** Asks the people named by what was just answered; the other half of what names somebody may have been answered before. */
    void askPeopleNamedIn(PullOrder order, List<Gatherer.Outcome> outcomes) {
        Map<String, Evidence> answered = new HashMap<>();
        for (Gatherer.Outcome outcome : outcomes) {
            if (outcome.evidence() != null) {
                answered.put(outcome.request().requirement(), outcome.evidence());
            }
        }
        Set<String> naming = order.plan().naming();
        if (answered.keySet().containsAll(naming)) {
            askPeople(order, List.of(), answered);
        } else if (!Collections.disjoint(answered.keySet(), naming)) {
            List<RecordRequest> all = requests.ofDossier(order.dossier());
            askPeople(order, all, safe.open(all));
        }
    }

    /**
     * Asks the people records name, where they must allow it themselves; whoever was asked before is not asked again.
     *
     * @param requests the case's, as far as they say who is named
     * @param evidence by requirement
     */
    void askPeople(PullOrder order, Collection<RecordRequest> requests, Map<String, Evidence> evidence) {
        Map<String, RecordRequest> byName = new HashMap<>();
        requests.forEach(request -> byName.put(request.requirement(), request));
        ServiceItem item = order.plan().item();
        for (ServiceItem.Role role : order.plan().asked()) {
            People.of(item, role, byName, evidence)
                    .filter(people -> !people.isEmpty())
                    .ifPresent(people -> ask(order, role.name(), people));
        }
    }

    private void ask(PullOrder order, String role, List<String> people) {
        Set<String> asked = store.ofDossier(order.dossier()).stream()
                .filter(consent -> consent.role().equals(role))
                .map(Consent::subject)
                .collect(Collectors.toSet());
        people.stream()
                .filter(person -> !asked.contains(vault.pseudonym(person)))
                .forEach(person -> ask(order, role, person));
    }

    private void ask(PullOrder order, String role, String person) {
        UUID account = accounts.byPersonId(person).map(Account::id).orElse(null);
        Consent consent = consent(order.dossier(), role, account, person, ConsentState.ASKED, order.plan());
        store.insert(consent);
        events.publishEvent(new ConsentAsked(consent));
    }

    private Consent consent(
            UUID dossier, String role, @Nullable UUID account, String person, ConsentState state, RecordPlan plan) {
        var now = clock.instant();
        return new Consent(
                UUID.randomUUID(),
                dossier,
                role,
                account,
                vault.pseudonym(person),
                state,
                plan.item().id() + "/" + plan.version(),
                text.hash(plan.item().id(), plan.version()),
                now,
                state == ConsentState.ASKED ? null : now);
    }

    /**
     * Answers what the account was asked.
     *
     * @throws ConsentNotOpen when it was not asked of this account, or is answered already
     */
    @Transactional
    public Consent answer(UUID id, UUID account, boolean given) {
        Consent asked = store.find(id)
                .filter(consent -> account.equals(consent.account()))
                .orElseThrow(ConsentNotOpen::new);
        ConsentState state = given ? ConsentState.GIVEN : ConsentState.DECLINED;
        if (!store.answer(id, ConsentState.ASKED, state, clock.instant())) {
            throw new ConsentNotOpen();
        }
        Consent answered = store.find(asked.id()).orElseThrow(ConsentNotOpen::new);
        // Written with the answer, so that a node that stops right after it leaves the records to the next sweep.
        requests.dueNow(answered.dossier(), clock.instant());
        events.publishEvent(new ConsentAnswered(answered));
        return answered;
    }

    /** The applicant supplies the proof instead: nobody of the role is asked any longer. */
    @Transactional
    public void replaced(UUID dossier, String role) {
        store.ofDossier(dossier).stream()
                .filter(consent -> consent.role().equals(role))
                .forEach(consent ->
                        store.answer(consent.id(), ConsentState.ASKED, ConsentState.REPLACED, clock.instant()));
    }

    public List<Consent> of(UUID dossier) {
        return store.ofDossier(dossier);
    }

    public Optional<Consent> ofRole(UUID dossier, String role) {
        return store.ofDossier(dossier).stream()
                .filter(consent -> consent.role().equals(role))
                .findFirst();
    }

    /** What the account was asked, the latest first. */
    public List<Consent> ofAccount(UUID account) {
        return store.ofAccount(account);
    }

    public Optional<Consent> find(UUID id) {
        return store.find(id);
    }

    /** The roles of which everybody who was asked allows it. */
    public Set<String> grantedRoles(UUID dossier) {
        List<Consent> all = store.ofDossier(dossier);
        Set<String> granted = all.stream().map(Consent::role).collect(Collectors.toSet());
        all.stream().filter(consent -> !consent.isGiven()).map(Consent::role).forEach(granted::remove);
        return granted;
    }

    /** Pseudonyms of those who allow it, by role. */
    public Map<String, Set<String>> granted(UUID dossier) {
        return store.ofDossier(dossier).stream()
                .filter(Consent::isGiven)
                .collect(
                        Collectors.groupingBy(Consent::role, Collectors.mapping(Consent::subject, Collectors.toSet())));
    }
}
