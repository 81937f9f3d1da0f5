package io.yici.inbox.act;

import io.yici.calendar.SuspensionGround;
import io.yici.cases.CaseVersion;
import io.yici.cases.Supplement;
import io.yici.site.FormErrors;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what was entered for an act, and says what is wrong with it. */
final class ActReader {

    private static final int REASON_MAX = 1_000;
    private static final int AGENCY_MAX = 100;

    private final ClerkAct act;
    private final CaseVersion version;
    private final Map<String, List<String>> entered;
    private final FormErrors errors;

    ActReader(ClerkAct act, CaseVersion version, Map<String, List<String>> entered, FormErrors errors) {
        this.act = act;
        this.version = version;
        this.entered = entered;
        this.errors = errors;
    }

    /** What was entered; only to be used where there are no errors. */
    ActInput read() {
        return new ActInput(reason(), items(), days(), ground(), agency(), group());
    }

    private String reason() {
        String reason = text(ActForms.REASON);
        if (act == ClerkAct.ACCEPT) {
            return "";
        }
        if (reason.isEmpty()) {
            errors.add(ActForms.REASON, "inbox.reason.required");
        } else if (reason.length() > REASON_MAX) {
            errors.add(ActForms.REASON, "inbox.reason.long", REASON_MAX);
        }
        return reason;
    }

    private List<Supplement.Item> items() {
        if (act != ClerkAct.ASK_FOR_CORRECTION && act != ClerkAct.ACCEPT_TOLERANTLY) {
            return List.of();
        }
        List<String> chosen = entered.getOrDefault(ActForms.ITEMS, List.of()).stream()
                .filter(key -> !key.isBlank())
                .distinct()
                .toList();
        if (chosen.isEmpty()) {
            errors.add(ActForms.ITEMS, "inbox.act.items.choose");
        }
        return chosen.stream().map(key -> item(version, key)).toList();
    }

    static Supplement.Item item(CaseVersion version, String key) {
        boolean record = version.item().requirement(key).isPresent();
        return new Supplement.Item(record ? Supplement.What.PROOF : Supplement.What.ANSWER, key, "");
    }

    private int days() {
        boolean asked = switch (act) {
            case ASK_FOR_CORRECTION, ACCEPT_TOLERANTLY, STOP_CLOCK, EXTEND -> true;
            default -> false;
        };
        if (!asked) {
            return 0;
        }
        String days = text(ActForms.DAYS);
        if (days.matches("[1-9][0-9]?")) {
            return Integer.parseInt(days);
        }
        errors.add(ActForms.DAYS, "inbox.act.days.choose");
        return 0;
    }

    private @Nullable SuspensionGround ground() {
        if (act != ClerkAct.STOP_CLOCK) {
            return null;
        }
        SuspensionGround ground = SuspensionGround.of(text(ActForms.GROUND)).orElse(null);
        if (ground == null) {
            errors.add(ActForms.GROUND, "inbox.act.ground.choose");
        }
        return ground;
    }

    private String agency() {
        String agency = text(ActForms.AGENCY);
        if (agency.length() > AGENCY_MAX) {
            errors.add(ActForms.AGENCY, "inbox.act.agency.long", AGENCY_MAX);
        }
        return agency;
    }

    private String group() {
        String group = text(ActForms.GROUP);
        if (act == ClerkAct.TRANSFER && group.isEmpty()) {
            errors.add(ActForms.GROUP, "inbox.act.group.choose");
        }
        return group;
    }

    private String text(String name) {
        return entered.getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }
}
