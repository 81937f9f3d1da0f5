package io.yici.inbox;

import io.yici.sql.SqlTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Items of cases that are not there, to be listed. */
final class ManyItems {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 18);
    static final Instant NOW = Instant.parse("2026-03-18T02:00:00Z");

    private final JdbcClient jdbc;
    private final Random random = new Random(7);
    private int number;

    ManyItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static void clear(JdbcTemplate jdbc) {
        jdbc.update("delete from work_item");
    }

    /** One item; what is not said is as usual. */
    record Item(
            String group,
            String state,
            @Nullable LocalDate due,
            @Nullable LocalDate yellowFrom,
            boolean stopped,
            String service,
            String kind,
            String district,
            @Nullable UUID clerk) {

        static Item in(String group) {
            return new Item(group, "OPEN", TODAY.plusDays(9), TODAY.plusDays(7), false, "s1", "review", "990106", null);
        }

        Item due(@Nullable LocalDate day) {
            return new Item(
                    group, state, day, day == null ? null : day.minusDays(2), stopped, service, kind, district, clerk);
        }

        Item state(String other) {
            return new Item(group, other, due, yellowFrom, stopped, service, kind, district, clerk);
        }

        Item stand() {
            return new Item(group, state, due, yellowFrom, true, service, kind, district, clerk);
        }

        Item of(String otherService, String otherKind, String otherDistrict) {
            return new Item(group, state, due, yellowFrom, stopped, otherService, otherKind, otherDistrict, clerk);
        }

        Item by(UUID hand) {
            return new Item(group, state, due, yellowFrom, stopped, service, kind, district, hand);
        }
    }

    String add(Item item) {
        String id = UUID.randomUUID().toString();
        number++;
        jdbc.sql(
                        "insert into work_item (id, dossier, activity, kind, work_group, service, case_number, query_code, state,"
                                + " opened_at, due, yellow_from, stopped, district, clerk, closed_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id,
                        UUID.randomUUID(),
                        "check",
                        item.kind(),
                        item.group(),
                        item.service(),
                        String.format("11990000MB000003553000000000%03d202603180%05d", number % 7, number),
                        String.format("K%07dX", number),
                        item.state(),
                        SqlTime.at(NOW.minusSeconds(random.nextInt(50))),
                        item.due(),
                        item.yellowFrom(),
                        item.stopped(),
                        item.district(),
                        item.clerk(),
                        item.state().equals("CLOSED") ? SqlTime.at(NOW.plusSeconds(random.nextInt(50))) : null))
                .update();
        return id;
    }

    /** Items of two groups, with many of the same day and some without any. */
    List<String> mixed(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate due = random.nextInt(6) == 0 ? null : TODAY.plusDays(random.nextInt(8) - 2L);
            ids.add(add(Item.in(random.nextBoolean() ? "a" : "b")
                    .due(due)
                    .of(
                            "s" + random.nextInt(3),
                            random.nextBoolean() ? "review" : "dispute",
                            "99010" + random.nextInt(4))));
        }
        return ids;
    }
}
