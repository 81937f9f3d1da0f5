package io.yici.cases.web;

import io.yici.cases.CaseStatus;
import io.yici.cases.CaseVersions;
import io.yici.cases.Drafts;
import io.yici.site.MyCases;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the front page shows of a person's own cases. */
@Component
class MyLatestCases implements MyCases {

    private static final int SHOWN = 3;

    private final Drafts drafts;
    private final CaseVersions versions;
    private final MessageSource messages;

    MyLatestCases(Drafts drafts, CaseVersions versions, MessageSource messages) {
        this.drafts = drafts;
        this.versions = versions;
        this.messages = messages;
    }

    @Override
    public List<Line> latest(UUID account, Locale locale) {
        return drafts.of(account).stream()
                .filter(file -> file.status() != CaseStatus.WITHDRAWN)
                .limit(SHOWN)
                .map(file -> new Line(
                        versions.of(file).service().name(locale),
                        file.status() == CaseStatus.DRAFT ? "/apply/" + file.id() : "/cases/" + file.id(),
                        StatusTexts.tone(file.status()),
                        StatusTexts.of(file.status(), messages, locale),
                        null))
                .toList();
    }
}
