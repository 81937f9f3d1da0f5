package io.yici.inbox;

import io.yici.cases.SubCase;
import io.yici.cases.SubCaseAnswers;
import io.yici.cases.SubCaseClosed;
import io.yici.cases.SubCases;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.organisation.Account;
import io.yici.vault.Vault;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a department's clerk says to a case of somebody else's. It decides nothing, so it is no review. */
@Component
public class OpinionItems {

    private static final String PURPOSE = "inbox.opinion";

    private final WorkItems items;
    private final SubCases subCases;
    private final SubCaseAnswers answers;
    private final Ledger ledger;
    private final Vault vault;

    OpinionItems(WorkItems items, SubCases subCases, SubCaseAnswers answers, Ledger ledger, Vault vault) {
        this.items = items;
        this.subCases = subCases;
        this.answers = answers;
        this.ledger = ledger;
        this.vault = vault;
    }

    public static boolean is(WorkItem item) {
        return item.kind().equals(CaseItems.OPINION);
    }

    /**
     * What the item asks.
     *
     * @throws WorkItemKind when it asks for no opinion
     */
    public SubCase of(WorkItem item) {
        return subCases.find(item.id()).orElseThrow(WorkItemKind::new);
    }

    /**
     * Answers for the clerk's department; the case runs on when enough have.
     *
     * @param outcome one of {@link ItemOutcomes#of}
     * @param reason for whoever decides
     * @throws WorkItemTaken when another clerk has it, or it is done
     * @throws WorkItemWaiting while the case waits for its applicant, or its clock stands still
     * @throws WorkItemKind when it asks for no opinion
     * @throws SubCaseClosed when the case went on without it
     */
    @Transactional
    public void answer(String id, Account clerk, String outcome, String reason) {
        WorkItem item = items.take(id, clerk);
        if (!is(item) || !ItemOutcomes.of(item.kind()).contains(outcome)) {
            throw new WorkItemKind();
        }
        answers.answer(item.id(), clerk.id(), outcome.equals(ItemOutcomes.AGREES), reason);
        ledger.record(LedgerEntry.of(LedgerEvent.OPINION_GIVEN, PURPOSE, item.service())
                .in(item.dossier())
                .by(vault.pseudonym(clerk.id().toString())));
    }

    /** Whether the clerk has said just this before: a request repeated. */
    public boolean isAnswered(WorkItem item, UUID clerk, String outcome) {
        SubCase one = of(item);
        SubCase.State said = outcome.equals(ItemOutcomes.AGREES) ? SubCase.State.AGREED : SubCase.State.OBJECTED;
        return clerk.equals(one.clerk()) && one.state() == said;
    }
}
