package io.yici.site;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the fragments of {@code templates/fragments} show. All texts are in the reader's language; they are escaped when shown. A fragment takes
 * any object or map with the same properties as well.
 *
 * <p>A tone is one of {@code neutral info progress success warning danger}; it gives the colour and, where no icon is named, the icon. Icons
 * are the names in {@code templates/assets/icons.svg}.
 */
public final class Views {

    private Views() {}

    /**
     * A step of the way, {@code fragments/steps :: steps(steps)}.
     *
     * @param state {@code done}, {@code current} or {@code ahead}
     */
    public record Step(String text, String state) {}

    /** A thing to do, {@code fragments/tasks :: tasks(tasks)}; without address it cannot be done yet. */
    public record Task(
            String text,
            @Nullable String hint,
            @Nullable String href,
            String tone,
            @Nullable String icon,
            String status) {}

    /** A department that is asked, {@code fragments/progress :: departments(rows)}. */
    public record DepartmentProgress(
            String department,
            @Nullable String what,
            String tone,
            @Nullable String icon,
            String state,
            @Nullable String time) {}

    /**
     * A figure, {@code fragments/counters :: counters(counters)}.
     *
     * @param best whether the figure is one to be proud of
     */
    public record Counter(String value, @Nullable String unit, String label, boolean best) {}

    /**
     * One thing a register says.
     *
     * @param mark a warning beside the value, such as that it is disputed; or null
     */
    public record Fact(String label, String value, @Nullable String mark) {

        public Fact(String label, String value) {
            this(label, value, null);
        }
    }

    /**
     * A record from a register, {@code fragments/record :: record(card)}.
     *
     * @param rows each a list of facts; several where the register holds several
     * @param badge short word beside the title, or null
     * @param badgeKind null, {@code free}, {@code confirm} or {@code dispute}
     * @param source sentence that names the register and the time
     * @param ask the question under the record (agree or dispute), or null
     */
    public record RecordCard(
            String id,
            String title,
            @Nullable String badge,
            @Nullable String badgeKind,
            List<List<Fact>> rows,
            String source,
            @Nullable FieldView ask) {

        public RecordCard {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** What happened and when, {@code fragments/timeline :: timeline(entries)}, the latest first. */
    public record TimelineEntry(
            String title,
            String time,
            @Nullable String who,
            @Nullable String text) {}

    /** An answer to check, {@code fragments/summary :: summary(rows)}; without address it cannot be changed. */
    public record SummaryRow(
            String key, @Nullable String value, @Nullable String change) {}

    /** A way to somewhere, {@code fragments/tiles :: tiles(tiles)}. */
    public record Tile(
            String text,
            @Nullable String hint,
            String href,
            @Nullable String icon) {}

    /** A file that has been handed in, {@code fragments/files :: files(files)}; without address it cannot be removed. */
    public record UploadedFile(
            String name, String size, @Nullable String removeHref) {}

    /** A word said once on the next page; put it into the flash attributes as {@code notice}. Sessions keep it until then. */
    public record Notice(String tone, String key, List<Object> arguments) implements Serializable {

        public Notice {
            arguments = List.copyOf(arguments);
        }

        public static Notice success(String key, Object... arguments) {
            return new Notice("success", key, List.of(arguments));
        }

        public static Notice info(String key, Object... arguments) {
            return new Notice("info", key, List.of(arguments));
        }

        public static Notice warning(String key, Object... arguments) {
            return new Notice("warning", key, List.of(arguments));
        }
    }
}
