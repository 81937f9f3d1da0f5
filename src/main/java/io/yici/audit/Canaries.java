package io.yici.audit;

import io.yici.cases.CaseFile;
import io.yici.cases.Drafts;
import io.yici.organisation.Accounts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The cases of made-up people that nobody has a reason to open, for auditors. */
@Component
class Canaries {

    private final GuardSettings settings;
    private final Accounts accounts;
    private final Drafts drafts;

    Canaries(GuardSettings settings, Accounts accounts, Drafts drafts) {
        this.settings = settings;
        this.accounts = accounts;
        this.drafts = drafts;
    }

    /** Login and case number of each, with a point between. */
    List<String> cases() {
        return settings.canaries().stream()
                .flatMap(login -> accounts.byLogin(login).stream())
                .flatMap(account -> drafts.of(account.id()).stream()
                        .map(CaseFile::caseNumber)
                        .flatMap(Stream::ofNullable)
                        .map(number -> account.login() + " · " + number))
                .toList();
    }
}
