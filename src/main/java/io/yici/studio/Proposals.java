package io.yici.studio;

import io.yici.analysis.ServiceCheck;
import io.yici.catalogue.ProcessesFolder;
import io.yici.catalogue.ServiceFolder;
import io.yici.catalogue.ServiceUnknown;
import io.yici.catalogue.ServiceVersion;
import io.yici.catalogue.Services;
import io.yici.studio.Proposal.State;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Publishing by two: one designer proposes what is saved, or a version that ran before, and another agrees. Where the settings say that saving is enough, who
 * proposes needs nobody else.
 */
@Component
public class Proposals {

    private static final int SHOWN = 20;

    private final ProposalStore store;
    private final ProcessesFolder folder;
    private final Services services;
    private final FolderChecks checks;
    private final Publication publication;
    private final Rehearsals rehearsals;
    private final StudioSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    Proposals(
            ProposalStore store,
            ProcessesFolder folder,
            Services services,
            FolderChecks checks,
            Publication publication,
            Rehearsals rehearsals,
            StudioSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.folder = folder;
        this.services = services;
        this.checks = checks;
        this.publication = publication;
        this.rehearsals = rehearsals;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether somebody else must agree. */
    public boolean needsTwo() {
        return settings.publishing() == StudioSettings.Mode.BY_TWO;
    }

    /**
     * The service's folder as it is saved.
     *
     * @throws ServiceUnknown when there is no such folder
     */
    public ServiceFolder saved(String service) {
        if (!folder.services().contains(service)) {
            throw ServiceUnknown.named(service);
        }
        return folder.read(service);
    }

    /** What is proposed of the service and not decided. */
    public Optional<Proposal> open(String service) {
        return store.open(service);
    }

    /** The latest decided ones, the latest first. */
    public List<Proposal> decided(String service) {
        return store.decided(service, SHOWN);
    }

    /** Just what is proposed. */
    public ServiceFolder content(Proposal proposal) {
        return ServiceFolder.unzip(proposal.service(), store.content(proposal.id()));
    }

    /**
     * Proposes what is saved, or a former version; an open proposal of the service is replaced.
     *
     * @param restores number of the version to go back to; null for what is saved
     * @return the proposal; already carried out where nobody else must agree
     * @throws ProposalRefused when that is what runs already, its check found errors, or its scenarios are not green
     * @throws ServiceUnknown when there is no such version
     */
    public Proposal propose(String service, @Nullable Integer restores, String reason, UUID by) {
        ServiceFolder wanted = restores == null
                ? saved(service)
                : services.version(service, restores).folder();
        if (services.find(service)
                .map(ServiceVersion::hash)
                .filter(wanted.hash()::equals)
                .isPresent()) {
            throw ProposalRefused.nothingNew();
        }
        checked(wanted);
        String rehearsed = mustBeRehearsed(restores) ? rehearsed(service, rehearsals.files(wanted)) : null;
        Proposal proposal = new Proposal(
                UUID.randomUUID(),
                service,
                wanted.hash(),
                rehearsed,
                restores,
                reason,
                by,
                clock.instant(),
                State.OPEN,
                null,
                null,
                null,
                null);
        transaction.executeWithoutResult(status -> {
            store.open(service)
                    .ifPresent(before -> store.decide(before.id(), State.WITHDRAWN, by, clock.instant(), null, null));
            store.insert(proposal, wanted.zip());
        });
        return needsTwo() ? proposal : publish(proposal, by, null);
    }

    /**
     * Agrees: what was proposed is published, whatever was saved since.
     *
     * @throws ProposalRefused when it is not open, was proposed by the same person, or its check finds errors now
     */
    public Proposal approve(String service, UUID id, UUID by, @Nullable String answer) {
        Proposal proposal = open(service, id);
        if (proposal.proposedBy().equals(by)) {
            throw ProposalRefused.own();
        }
        if (mustBeRehearsed(proposal.restores())) {
            rehearsed(service, Objects.requireNonNullElse(proposal.rehearsed(), ""));
        }
        return publish(proposal, by, answer);
    }

    /** What ran before is proven by having run, and must be to be had quickly. */
    private boolean mustBeRehearsed(@Nullable Integer restores) {
        return needsTwo() && restores == null;
    }

    /** Whether the folder may be proposed as far as its scenarios go. */
    public boolean isGreen(ServiceFolder wanted, @Nullable Integer restores) {
        return !mustBeRehearsed(restores) || rehearsals.isGreen(wanted.name(), rehearsals.files(wanted));
    }

    /** Whether the proposal may be agreed to as far as its scenarios go. */
    public boolean isGreen(Proposal proposal) {
        return !mustBeRehearsed(proposal.restores())
                || (proposal.rehearsed() != null && rehearsals.isGreen(proposal.service(), proposal.rehearsed()));
    }

    private String rehearsed(String service, String files) {
        if (!rehearsals.isGreen(service, files)) {
            throw ProposalRefused.notRehearsed();
        }
        return files;
    }

    /**
     * Does not agree.
     *
     * @throws ProposalRefused when it is not open or was proposed by the same person
     */
    public Proposal decline(String service, UUID id, UUID by, String answer) {
        Proposal proposal = open(service, id);
        if (proposal.proposedBy().equals(by)) {
            throw ProposalRefused.own();
        }
        return decided(proposal, State.DECLINED, by, answer, null);
    }

    /**
     * Takes a proposal back.
     *
     * @throws ProposalRefused when it is not open or was proposed by somebody else
     */
    public Proposal withdraw(String service, UUID id, UUID by) {
        Proposal proposal = open(service, id);
        if (!proposal.proposedBy().equals(by)) {
            throw ProposalRefused.notOwn();
        }
        return decided(proposal, State.WITHDRAWN, by, null, null);
    }

    private Proposal publish(Proposal proposal, UUID by, @Nullable String answer) {
        ServiceFolder wanted = content(proposal);
        ServiceCheck.Result result = checked(wanted);
        String saved = folder.services().contains(proposal.service())
                ? saved(proposal.service()).hash()
                : wanted.hash();
        // What lies in the folder stays there, and is not published by the next look.
        String held = saved.equals(wanted.hash()) ? null : saved;
        try {
            publication.publish(
                    wanted, result, held, version -> decided(proposal, State.APPROVED, by, answer, version.number()));
        } catch (DuplicateKeyException otherNodeWasFaster) {
            services.refresh();
            throw ProposalRefused.overtaken();
        }
        return store.find(proposal.service(), proposal.id()).orElseThrow(ProposalRefused::notFound);
    }

    private ServiceCheck.Result checked(ServiceFolder wanted) {
        ServiceCheck.Result result = checks.of(wanted);
        if (!result.publishable()) {
            throw ProposalRefused.unsound();
        }
        return result;
    }

    private Proposal open(String service, UUID id) {
        Proposal proposal = store.find(service, id).orElseThrow(ProposalRefused::notFound);
        if (proposal.state() != State.OPEN) {
            throw ProposalRefused.notOpen();
        }
        return proposal;
    }

    private Proposal decided(
            Proposal proposal, State state, UUID by, @Nullable String answer, @Nullable Integer version) {
        if (!store.decide(proposal.id(), state, by, clock.instant(), answer, version)) {
            throw ProposalRefused.notOpen();
        }
        return store.find(proposal.service(), proposal.id()).orElseThrow(ProposalRefused::notFound);
    }
}
