package io.yici.inbox.act;

import io.yici.calendar.SuspensionGround;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseVersion;
import io.yici.cases.Drafts;
import io.yici.cases.Extensions;
import io.yici.cases.FormFilling;
import io.yici.cases.Supplement;
import io.yici.cases.Supplements;
import io.yici.inbox.WorkItem;
import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The questions of each act. */
@Component
class ActForms {

    static final String REASON = "reason";
    static final String ITEMS = "items";
    static final String DAYS = "days";
    static final String GROUND = "ground";
    static final String AGENCY = "agency";
    static final String GROUP = "group";

    private static final String WORD = "inbox.act.";
    private static final String REASON_MAX = "1000";
    private static final List<Integer> TERMS = List.of(5, 10, 15, 20, 30);

    private final Drafts drafts;
    private final FormFilling forms;
    private final Groups groups;
    private final MessageSource messages;

    ActForms(Drafts drafts, FormFilling forms, Groups groups, MessageSource messages) {
        this.drafts = drafts;
        this.forms = forms;
        this.groups = groups;
        this.messages = messages;
    }

    /** The fields, with what was entered so far. */
    List<FieldView> fields(
            ClerkAct act,
            WorkItem item,
            CaseFile file,
            CaseVersion version,
            Map<String, List<String>> entered,
            Locale locale) {
        Stream<FieldView> reason = act == ClerkAct.ACCEPT ? Stream.of() : Stream.of(reason(act, locale));
        return Stream.concat(own(act, item, file, version, locale).stream(), reason)
                .map(field -> field.values(entered.getOrDefault(field.name(), field.values())))
                .toList();
    }

    private FieldView reason(ClerkAct act, Locale locale) {
        return FieldView.of(FieldKind.TEXTAREA, REASON, word(act.key() + ".reason", locale))
                .hint(word("reason.hint", locale))
                .attribute("maxlength", REASON_MAX);
    }

    private List<FieldView> own(ClerkAct act, WorkItem item, CaseFile file, CaseVersion version, Locale locale) {
        return switch (act) {
            case ACCEPT, NOT_REQUIRE, RESUME_CLOCK, TERMINATE, REVOKE_DECISION -> List.of();
            case ACCEPT_TOLERANTLY -> List.of(items(late(version, locale), locale), term(locale));
            case ASK_FOR_CORRECTION -> List.of(items(inTheGuide(file, version, locale), locale), term(locale));
            case NOT_ACCEPT ->
                List.of(FieldView.of(FieldKind.TEXT, AGENCY, word("agency", locale))
                        .hint(word("agency.hint", locale))
                        .optional()
                        .attribute("maxlength", "100"));
            case STOP_CLOCK -> List.of(ground(locale), days(word("takes", locale), 90, locale));
            case EXTEND -> List.of(days(word("extend.days", locale), Extensions.MOST, locale));
            case TRANSFER ->
                List.of(FieldView.of(FieldKind.SELECT, GROUP, word("group", locale))
                        .options(groups.others(item, locale)));
        };
    }

    private FieldView items(List<FieldOption> options, Locale locale) {
        return FieldView.of(FieldKind.CHECKBOXES, ITEMS, word("items", locale))
                .hint(word("items.hint", locale))
                .options(options);
    }

    private FieldView term(Locale locale) {
        return FieldView.of(FieldKind.SELECT, DAYS, word("term", locale))
                .options(TERMS.stream()
                        .map(days -> FieldOption.of(String.valueOf(days), word("term.days", locale, days)))
                        .toList())
                .value("10");
    }

    private static FieldView days(String label, int most, Locale locale) {
        return FieldView.of(FieldKind.SELECT, DAYS, label)
                .options(IntStream.rangeClosed(1, most)
                        .mapToObj(days -> FieldOption.of(String.valueOf(days), String.format(locale, "%d", days)))
                        .toList());
    }

    private FieldView ground(Locale locale) {
        return FieldView.of(FieldKind.RADIOS, GROUND, word("ground", locale))
                .options(Arrays.stream(SuspensionGround.values())
                        .map(ground -> FieldOption.of(
                                ground.key(), messages.getMessage("calendar.ground." + ground.key(), null, locale)))
                        .toList());
    }

    /** Everything the guide names, and nothing else: the questions that were asked, and a proof for each record. */
    private List<FieldOption> inTheGuide(CaseFile file, CaseVersion version, Locale locale) {
        List<FieldOption> options = new ArrayList<>();
        Map<String, @Nullable Object> given = drafts.answers(file);
        version.form().pages().stream()
                .flatMap(page -> forms.fields(page, given).stream())
                .map(field -> new Supplement.Item(Supplement.What.ANSWER, field.key(), ""))
                .forEach(item -> options.add(option(version, item, locale)));
        version.item()
                .records()
                .keySet()
                .forEach(name ->
                        options.add(option(version, new Supplement.Item(Supplement.What.PROOF, name, ""), locale)));
        return options;
    }

    private List<FieldOption> late(CaseVersion version, Locale locale) {
        return version.item().tolerant().stream()
                .map(key -> option(version, ActReader.item(version, key), locale))
                .toList();
    }

    private FieldOption option(CaseVersion version, Supplement.Item item, Locale locale) {
        String text = Supplements.text(version, item, locale);
        String shown = item.what() == Supplement.What.PROOF ? word("proof", locale, text) : text;
        return FieldOption.of(item.key(), shown);
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(WORD + key, arguments, locale);
    }
}
