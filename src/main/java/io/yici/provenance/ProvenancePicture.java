package io.yici.provenance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A provenance as a drawing in four columns: what was decided, by which rows, from which facts, given by whom. Only places and texts; how it looks is for
 * the style sheet.
 */
public final class ProvenancePicture {

    private static final int BOX = 52;
    private static final int STEP = 66;
    private static final int TOP = 34;
    private static final int[] LEFT = {0, 236, 522, 808};
    private static final int[] WIDTH = {190, 240, 240, 290};
    /** About what a letter takes, in units of the drawing; a Chinese one twice that. */
    private static final double LETTER = 7.6;

    private static final double SMALL = 6.6;

    private final List<Box> boxes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private int height;

    private ProvenancePicture() {}

    /** A box with two lines of text. */
    public record Box(
            String kind,
            int x,
            int y,
            int width,
            int height,
            String title,
            @Nullable String text,
            String whole,
            @Nullable String anchor) {

        int middle() {
            return y + height / 2;
        }
    }

    /** From one box to another, as the path of an SVG. */
    public record Line(String path) {}

    static ProvenancePicture of(List<ProvenanceView.RulingLine> rulings, List<ProvenanceView.ResponseLine> responses) {
        ProvenancePicture picture = new ProvenancePicture();
        picture.draw(rulings, responses);
        return picture;
    }

    public List<Box> boxes() {
        return boxes;
    }

    public List<Line> lines() {
        return lines;
    }

    public int height() {
        return height;
    }

    public int width() {
        return LEFT[3] + WIDTH[3];
    }

    /** Where the columns begin. */
    public List<Integer> columns() {
        return List.of(LEFT[0], LEFT[1], LEFT[2], LEFT[3]);
    }

    private void draw(List<ProvenanceView.RulingLine> rulings, List<ProvenanceView.ResponseLine> responses) {
        Map<String, List<Box>> users = new LinkedHashMap<>();
        int y = TOP;
        for (ProvenanceView.RulingLine ruling : rulings) {
            int from = y;
            List<Box> rows = new ArrayList<>();
            for (ProvenanceView.RowLine row : ruling.rows()) {
                y = row(row, y, rows, users);
            }
            y = Math.max(y, from + STEP);
            Box decided = add(0, "decision", middle(from, y), ruling.outcome(), ruling.name(), null);
            rows.forEach(row -> join(decided, row));
        }
        height = Math.max(y, responses(users, responses, y));
    }

    private int row(ProvenanceView.RowLine row, int top, List<Box> rows, Map<String, List<Box>> users) {
        int y = top;
        List<Box> facts = new ArrayList<>();
        for (ProvenanceView.FactLine fact : row.facts()) {
            String value = fact.value() == null ? fact.source() : fact.value() + " · " + fact.source();
            Box box = add(2, "fact", y, fact.name(), value, null);
            facts.add(box);
            if (fact.anchor() != null) {
                users.computeIfAbsent(fact.anchor(), none -> new ArrayList<>()).add(box);
            }
            y += STEP;
        }
        y = Math.max(y, top + STEP);
        Box box = add(1, "rule", middle(top, y), row.text(), row.id(), null);
        rows.add(box);
        facts.forEach(fact -> join(box, fact));
        return y;
    }

    private int responses(Map<String, List<Box>> users, List<ProvenanceView.ResponseLine> responses, int bottom) {
        int all = responses.size() * STEP;
        int y = Math.max(TOP, TOP + (bottom - TOP - all) / 2);
        for (ProvenanceView.ResponseLine response : responses) {
            String when = response.answered() == null ? response.asked() : response.answered();
            Box box = add(3, "response", y, response.department(), response.record() + " · " + when, response.anchor());
            users.getOrDefault(response.anchor(), List.of()).forEach(fact -> join(fact, box));
            y += STEP;
        }
        return y;
    }

    private static int middle(int from, int to) {
        return from + (to - from - STEP) / 2;
    }

    private Box add(int column, String kind, int y, String title, @Nullable String text, @Nullable String anchor) {
        int room = (int) ((WIDTH[column] - 24) / LETTER);
        Box box = new Box(
                kind,
                LEFT[column],
                y,
                WIDTH[column],
                BOX,
                fitting(title, room),
                text == null ? null : fitting(text, (int) ((WIDTH[column] - 24) / SMALL)),
                text == null ? title : title + " · " + text,
                anchor);
        boxes.add(box);
        return box;
    }

    private void join(Box from, Box to) {
        int start = from.x() + from.width();
        int bend = (start + to.x()) / 2;
        lines.add(new Line("M" + start + " " + from.middle() + " C" + bend + " " + from.middle() + " " + bend + " "
                + to.middle() + " " + to.x() + " " + to.middle()));
    }

    /** As much of the text as there is room for. */
    static String fitting(String text, int room) {
        int used = 0;
        for (int at = 0; at < text.length(); at++) {
            used += text.charAt(at) < 0x2E80 ? 1 : 2;
            if (used > room) {
                return text.substring(0, Math.max(1, at - 1)) + "…";
            }
        }
        return text;
    }
}
