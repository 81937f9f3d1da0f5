package io.yici.site;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Made-up examples of everything the style guide shows, in the reader's language. */
final class StyleguideExamples {

    private final UnaryOperator<String> text;

    StyleguideExamples(UnaryOperator<String> text) {
        this.text = text;
    }

    List<Views.Step> steps() {
        List<String> states = List.of("done", "done", "current", "ahead", "ahead", "ahead");
        return IntStream.range(0, states.size())
                .mapToObj(i -> new Views.Step(t("step." + (i + 1)), states.get(i)))
                .toList();
    }

    List<Views.Task> tasks() {
        return List.of(
                new Views.Task(t("task.1"), null, "#tasks", "success", null, t("state.done")),
                new Views.Task(t("task.2"), t("task.2.hint"), "#tasks", "warning", null, t("state.todo")),
                new Views.Task(t("task.3"), null, null, "neutral", "lock", t("state.later")));
    }

    List<Views.DepartmentProgress> departments() {
        return List.of(
                department("1", "success", null, "state.received", "0.2 s"),
                department("2", "progress", null, "state.asking", null),
                department("3", "warning", null, "state.none", "1.4 s"),
                department("4", "danger", null, "state.silent", "3.0 s"),
                department("5", "neutral", "clock", "state.queued", null));
    }

    private Views.DepartmentProgress department(
            String number,
            String tone,
            @org.jspecify.annotations.Nullable String icon,
            String state,
            @org.jspecify.annotations.Nullable String time) {
        return new Views.DepartmentProgress(
                t("department." + number), t("department." + number + ".what"), tone, icon, t(state), time);
    }

    List<Views.RecordCard> records() {
        FieldView ask = FieldView.of(FieldKind.RADIOS, "agree-marriage", t("record.ask"))
                .options(List.of(
                        FieldOption.of("agree", t("record.agree")),
                        FieldOption.of("dispute", t("record.dispute"))
                                .hint(t("record.dispute.hint"))
                                .reveals(FieldView.of(FieldKind.TEXTAREA, "reason-marriage", t("record.reason"))
                                        .attribute("rows", "3"))))
                .attribute("label-size", "s");
        List<Views.Fact> marriage = List.of(fact("record.spouse"), fact("record.date"), fact("record.number"));
        List<Views.Fact> home = List.of(fact("record.place"), fact("record.area"), fact("record.number"));
        return List.of(
                new Views.RecordCard(
                        "marriage",
                        t("record.marriage"),
                        t("badge.confirm"),
                        "confirm",
                        List.of(marriage),
                        t("record.source.1"),
                        ask),
                new Views.RecordCard(
                        "homes",
                        t("record.homes"),
                        t("badge.fetched"),
                        null,
                        List.of(home, home),
                        t("record.source.2"),
                        null));
    }

    private Views.Fact fact(String key) {
        return new Views.Fact(t(key), t(key + ".value"));
    }

    List<Views.Counter> counters() {
        return List.of(
                new Views.Counter("0", t("unit.visits"), t("counter.visits"), true),
                new Views.Counter("0", t("unit.documents"), t("counter.documents"), true),
                new Views.Counter("7", t("unit.records"), t("counter.records"), false));
    }

    List<Views.TimelineEntry> timeline() {
        return List.of(
                new Views.TimelineEntry(t("event.3"), "2026-03-02 10:15", t("event.3.who"), t("event.3.text")),
                new Views.TimelineEntry(t("event.2"), "2026-03-02 10:15", t("event.2.who"), null),
                new Views.TimelineEntry(t("event.1"), "2026-03-02 10:14", null, null));
    }

    List<Views.SummaryRow> answers() {
        return List.of(
                new Views.SummaryRow(t("field.address"), t("answer.address"), "#answers"),
                new Views.SummaryRow(t("field.rent"), t("answer.rent"), "#answers"),
                new Views.SummaryRow(t("field.note"), null, "#answers"),
                new Views.SummaryRow(t("answer.name.label"), t("answer.name"), null));
    }

    List<Views.UploadedFile> files() {
        return List.of(
                new Views.UploadedFile(t("file.1"), "1.2 MB", "/styleguide"),
                new Views.UploadedFile(t("file.2"), "340 kB", null));
    }

    List<Views.Tile> tiles() {
        return Stream.of("house", "family", "money", "certificate")
                .map(icon -> new Views.Tile(t("tile." + icon), t("tile." + icon + ".hint"), "#tiles", icon))
                .toList();
    }

    List<FieldView> fields() {
        return List.of(
                field(FieldKind.TEXT, "address")
                        .hint(t("field.address.hint"))
                        .attribute("autocomplete", "street-address"),
                field(FieldKind.NUMBER, "months")
                        .value("6")
                        .attribute("width", "3")
                        .attribute("suffix", t("unit.months")),
                field(FieldKind.MONEY, "rent").value("2400"),
                field(FieldKind.DATE, "start").hint(t("field.start.hint")).value("2026-03-01"),
                field(FieldKind.SELECT, "district")
                        .options(choices("district", 3))
                        .value("2"),
                field(FieldKind.RADIOS, "kind").options(choices("kind", 3)).value("1"),
                field(FieldKind.RADIOS, "shared").options(choices("shared", 2)).attribute("inline", "true"),
                field(FieldKind.CHECKBOXES, "wishes")
                        .options(choices("wishes", 3))
                        .values(List.of("1", "3")),
                field(FieldKind.TEXTAREA, "note")
                        .optional()
                        .attribute("maxlength", "200")
                        .attribute("count", "true")
                        .attribute("rows", "4"),
                field(FieldKind.FILE, "contract")
                        .hint(t("field.contract.hint"))
                        .attribute("accept", "image/jpeg,image/png,application/pdf"),
                field(FieldKind.PASSWORD, "secret").attribute("width", "20").attribute("autocomplete", "off"));
    }

    private FieldView field(FieldKind kind, String name) {
        return FieldView.of(kind, name, t("field." + name));
    }

    private List<FieldOption> choices(String name, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> FieldOption.of(Integer.toString(i), t("field." + name + "." + i)))
                .toList();
    }

    private String t(String key) {
        return text.apply(key);
    }
}
