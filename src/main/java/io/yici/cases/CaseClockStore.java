package io.yici.cases;

import io.yici.calendar.Extension;
import io.yici.calendar.Suspension;
import io.yici.calendar.SuspensionGround;
import io.yici.calendar.TimeLimit;
import io.yici.calendar.Unit;
import io.yici.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code case_clock} and {@code case_suspension}; grounds that clerks write are sealed. */
@Repository
class CaseClockStore {

    private static final String SOURCE = "clock";
    private static final String CONTEXT = "extension";

    private final JdbcClient jdbc;
    private final Vault vault;

    CaseClockStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What is kept of the case's clock; one untouched where nothing is. */
    CaseClock of(UUID dossier, Unit unit) {
        return jdbc.sql("select * from case_clock where dossier = ?")
                .param(dossier)
                .query((row, n) -> clock(row, unit))
                .optional()
                .orElseGet(() -> CaseClock.untouched(dossier))
                .with(suspensions(dossier));
    }

    /** The task at which a clerk says whether the case is accepted. */
    Optional<String> intakeTask(UUID dossier) {
        return jdbc.sql("select intake_task from case_clock where dossier = ? and intake_task is not null")
                .param(dossier)
                .query(String.class)
                .optional();
    }

    /** How the case was accepted, where that was not simply when it came. */
    Optional<CaseStatus> acceptance(UUID dossier) {
        return jdbc.sql("select acceptance from case_clock where dossier = ? and acceptance is not null")
                .param(dossier)
                .query(String.class)
                .optional()
                .map(CaseStatus::valueOf);
    }

    /** Whether the case was given more time. */
    boolean isExtended(UUID dossier) {
        return jdbc.sql("select count(*) from case_clock where dossier = ? and extended_on is not null")
                        .param(dossier)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Keeps all but the suspensions. */
    void save(CaseClock clock) {
        List<@Nullable Object> values = values(clock);
        int updated = jdbc.sql("update case_clock set intake_task = ?, arrived = ?, received = ?, acceptance = ?,"
                        + " extended_on = ?, extended_by = ?, extension_ground = ?, extension_approver = ?"
                        + " where dossier = ?")
                .params(values)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into case_clock (intake_task, arrived, received, acceptance, extended_on, extended_by,"
                            + " extension_ground, extension_approver, dossier) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(values)
                    .update();
        }
    }

    private List<@Nullable Object> values(CaseClock clock) {
        Extension more = clock.extension();
        return Arrays.asList(
                clock.intakeTask(),
                clock.arrived(),
                clock.received(),
                clock.acceptance() == null ? null : clock.acceptance().name(),
                more == null ? null : more.on(),
                more == null ? null : more.by().amount(),
                more == null
                        ? null
                        : vault.seal(
                                clock.dossier(), SOURCE, CONTEXT, more.ground().getBytes(StandardCharsets.UTF_8)),
                more == null ? null : UUID.fromString(more.approver()),
                clock.dossier());
    }

    /** Enters that the clock stands still. */
    void stop(UUID dossier, Suspension suspension) {
        jdbc.sql("insert into case_suspension (id, dossier, from_day, to_day, ground, basis, ordered_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        UUID.randomUUID(),
                        dossier,
                        suspension.from(),
                        suspension.to(),
                        suspension.ground().key(),
                        suspension.basis(),
                        UUID.fromString(suspension.by())))
                .update();
    }

    /** Enters the last day on which it stood still. */
    void resume(UUID dossier, LocalDate last, UUID by) {
        jdbc.sql("update case_suspension set to_day = ?, ended_by = ? where dossier = ? and to_day is null")
                .params(last, by, dossier)
                .update();
    }

    /** Strikes a suspension that was undone. */
    void strike(UUID dossier, LocalDate from) {
        jdbc.sql("delete from case_suspension where dossier = ? and from_day = ? and to_day is null")
                .params(dossier, from)
                .update();
    }

    private CaseClock clock(ResultSet row, Unit unit) throws SQLException {
        UUID dossier = row.getObject("dossier", UUID.class);
        String acceptance = row.getString("acceptance");
        return new CaseClock(
                dossier,
                row.getString("intake_task"),
                row.getObject("arrived", LocalDate.class),
                row.getObject("received", LocalDate.class),
                acceptance == null ? null : CaseStatus.valueOf(acceptance),
                extension(row, dossier, unit),
                List.of());
    }

    private @Nullable Extension extension(ResultSet row, UUID dossier, Unit unit) throws SQLException {
        LocalDate on = row.getObject("extended_on", LocalDate.class);
        if (on == null) {
            return null;
        }
        byte[] ground = vault.open(dossier, SOURCE, CONTEXT, row.getBytes("extension_ground"));
        return new Extension(
                on,
                new TimeLimit(row.getInt("extended_by"), unit),
                new String(ground, StandardCharsets.UTF_8),
                row.getObject("extension_approver", UUID.class).toString());
    }

    private List<Suspension> suspensions(UUID dossier) {
        return jdbc.sql("select from_day, to_day, ground, basis, ordered_by from case_suspension where dossier = ?"
                        + " order by from_day")
                .param(dossier)
                .query((row, n) -> new Suspension(
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        SuspensionGround.of(row.getString("ground")).orElseThrow(),
                        row.getString("basis"),
                        row.getObject("ordered_by", UUID.class).toString()))
                .list();
    }
}
