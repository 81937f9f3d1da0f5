package io.yici.catalogue.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be done in a scenario, and with which settings. */
public enum Deed {
    /** The applicant says that a record is wrong. */
    DISPUTE(true, text("record"), optionalList("fields"), text("reason")),
    /** The applicant hands in a paper instead of a record that could not be had. */
    PROVE(true, text("record")),
    /** The applicant agrees with all other records, answers and submits. */
    SUBMIT(true),
    /** Somebody of the family allows their records to be fetched. */
    CONSENT(true),
    /** Somebody of the family does not. */
    DECLINE(true),
    /** The applicant gives what a notice asks for. */
    CORRECT(true, optionalList("proofs"), optionalMap("answers"), optional("called")),
    /** The applicant does what a step of the diagram asks; a file is handed in for each field that takes one. */
    ANSWER(true, text("step"), optionalMap("answers"), optionalList("files"), optional("called")),
    /** The applicant takes the application back. */
    WITHDRAW(true, optional("called")),
    /** A clerk decides at a step. */
    DECIDE(true, text("step"), text("outcome"), optional("reason"), optional("called")),
    /** A clerk says of each record that is in question whether it stands. */
    CHECK(true, text("step"), map("findings"), optional("reason"), optional("called")),
    /** A clerk does what the law knows beside the diagram, such as stopping the clock. */
    ACT(
            true,
            text("act"),
            optional("reason"),
            optional("days"),
            optional("ground"),
            optional("agency"),
            optional("group"),
            optionalList("items"),
            optional("called")),
    /** Somebody objects to what is made public. */
    OBJECT(false, text("reason")),
    /** A clerk finds whether the objections are right. */
    WEIGH(true, text("step"), text("outcome"), optional("reason")),
    /** Days pass. */
    WAIT(false, text("days"), optional("unit")),
    /** A register begins to suffer from something. */
    FAIL(false, text("department"), text("fault"), optional("resource"), optional("person")),
    /** All registers are well again. */
    RECOVER(false);

    private final boolean byPerson;
    /** Made by {@code List.of}, which the checker cannot see. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Setting> settings;

    Deed(boolean byPerson, Setting... settings) {
        this.byPerson = byPerson;
        this.settings = List.of(settings);
    }

    /** How a setting is written. */
    public enum Kind {
        TEXT,
        LIST,
        MAP
    }

    /** A setting of an act. */
    public record Setting(String name, Kind kind, boolean required) {}

    private static Setting text(String name) {
        return new Setting(name, Kind.TEXT, true);
    }

    private static Setting optional(String name) {
        return new Setting(name, Kind.TEXT, false);
    }

    private static Setting optionalList(String name) {
        return new Setting(name, Kind.LIST, false);
    }

    private static Setting map(String name) {
        return new Setting(name, Kind.MAP, true);
    }

    private static Setting optionalMap(String name) {
        return new Setting(name, Kind.MAP, false);
    }

    /** Whether somebody does it. */
    public boolean isByPerson() {
        return byPerson;
    }

    /** What it takes, in the order it is written. */
    public List<Setting> settings() {
        return settings;
    }

    /** As it is written. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Deed::key).toList();
    }
}
