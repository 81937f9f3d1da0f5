package io.yici.cases;

import io.yici.exchange.Consent;
import io.yici.exchange.ConsentState;
import io.yici.exchange.Consents;
import io.yici.exchange.Exchange;
import io.yici.exchange.Pulling;
import io.yici.exchange.RecordRequest;
import io.yici.exchange.RequestState;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.organisation.PersonIdentity;
import io.yici.organisation.Role;
import io.yici.simulator.Fault;
import io.yici.simulator.SimulatedDepartments;
import io.yici.testing.GivenAnswers;
import io.yici.testing.Waiting;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases whose register fails for them at a moment, from the application to where they end or wait for a clerk. */
class FaultedCases {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Drafts drafts;
    private final Submission submission;
    private final Exchange exchange;
    private final Pulling pulling;
    private final Consents consents;
    private final Accounts accounts;
    private final SimulatedDepartments departments;
    private final FaultedCaseCheck check;
    private final JdbcClient jdbc;

    FaultedCases(
            Drafts drafts,
            Submission submission,
            Exchange exchange,
            Pulling pulling,
            Consents consents,
            Accounts accounts,
            SimulatedDepartments departments,
            CaseFiles files,
            CaseEvents events,
            Disputes disputes,
            CaseVersions versions,
            JdbcClient jdbc) {
        this.drafts = drafts;
        this.submission = submission;
        this.exchange = exchange;
        this.pulling = pulling;
        this.consents = consents;
        this.accounts = accounts;
        this.departments = departments;
        this.check = new FaultedCaseCheck(exchange, files, events, disputes, versions, departments, jdbc);
        this.jdbc = jdbc;
    }

    /** Whether there is somebody the record could be about. Of one child: a question about two is asked again for both when one is not answered. */
    boolean suits(FaultCell cell, List<String> couple) {
        return switch (cell.role()) {
            case "children" -> couple.size() == 3 && !isOfAge(couple.get(2));
            case "adults" -> couple.size() == 3 && isOfAge(couple.get(2));
            default -> true;
        };
    }

    private static boolean isOfAge(String person) {
        LocalDate birth = LocalDate.parse(person.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
        return !birth.plusYears(18).isAfter(LocalDate.now(ZoneId.of("Asia/Shanghai")));
    }

    boolean holds(FaultCell cell, List<String> couple) {
        return departments.holds(department(cell), cell.resource(), person(cell, couple));
    }

    FaultCell.Outcome run(FaultCell cell, List<String> couple) {
        One one = new One(cell, couple);
        try {
            one.walk();
            List<String> wrong = check.wrong(cell, one.dossier, holds(cell, couple));
            return new FaultCell.Outcome(cell, one.word(), wrong);
        } catch (RuntimeException | AssertionError broken) {
            return new FaultCell.Outcome(cell, "lost", List.of(broken + " " + one.requests()));
        }
    }

    private static String person(FaultCell cell, List<String> couple) {
        return switch (cell.role()) {
            case "applicant" -> couple.get(0);
            case "spouse" -> couple.get(1);
            default -> couple.get(2);
        };
    }

    private String department(FaultCell cell) {
        return SimulatedDepartments.DEPARTMENTS.stream()
                .filter(id -> departments.resources(id).contains(cell.resource()))
                .findFirst()
                .orElseThrow();
    }

    /** One couple's case. */
    private final class One {

        private final FaultCell cell;
        private final List<String> couple;
        private final Account applicant;
        private UUID dossier = new UUID(0, 0);
        private boolean othersWait;

        One(FaultCell cell, List<String> couple) {
            this.cell = cell;
            this.couple = couple;
            this.applicant = account(couple.get(0));
            couple.stream().skip(1).forEach(this::account);
        }

        private Account account(String person) {
            return accounts.register(
                    "matrix-" + UUID.randomUUID(),
                    null,
                    Set.of(Role.CITIZEN),
                    Set.of(),
                    new PersonIdentity("某人", person, null));
        }

        void walk() {
            switch (cell.moment()) {
                case BEFORE -> before();
                case DURING -> during();
                case AFTER -> after();
            }
            until("the case went on or a clerk looks", () -> check.isOver(dossier));
        }

        private void before() {
            dossier = drafts.begin(
                            applicant.id(), cell.service(), UUID.randomUUID().toString())
                    .id();
            suffer(cell.fault());
            drafts.consent(dossier, applicant.id(), List.of());
            pulling.begin(dossier);
            felt(0);
            heal();
            until("the records are there", () -> cell.needsPerson() || exchange.isSettled(dossier));
            exchange.requests(dossier).stream()
                    .filter(request -> request.state() == RequestState.ANSWERED)
                    .forEach(request -> drafts.agree(dossier, applicant.id(), request.requirement()));
            drafts.answer(drafts.own(dossier, applicant.id()), answers());
            until("what was reviewed is what is submitted", this::submit);
        }

        /** A record that came since the applicant looked lets them look again. */
        private boolean submit() {
            try {
                String hash = submission.review(drafts.own(dossier, applicant.id()));
                submission.submit(dossier, applicant.id(), hash);
                return true;
            } catch (ReviewOutdated lookAgain) {
                return false;
            }
        }

        private void during() {
            suffer(cell.fault());
            apply();
            felt(0);
            heal();
        }

        /** Records of who consents for themselves are asked for when they do; the others when they could not be had before. */
        private void after() {
            othersWait = cell.role().equals("spouse") || cell.role().equals("adults");
            suffer(othersWait ? Fault.UP : Fault.DOWN);
            apply();
            int before = request() == null ? 0 : request().attempts();
            suffer(cell.fault());
            othersWait = false;
            felt(before);
            heal();
        }

        private void apply() {
            dossier = submission
                    .apply(
                            applicant.id(),
                            cell.service(),
                            answers(),
                            UUID.randomUUID().toString())
                    .id();
        }

        private void suffer(Fault fault) {
            departments.suffer(department(cell), cell.resource(), person(cell, couple), fault);
        }

        private void heal() {
            if (!cell.needsPerson()) {
                suffer(Fault.UP);
            }
        }

        private void felt(int before) {
            until("the fault is felt", () -> {
                RecordRequest request = request();
                return request != null
                        && (request.state() == RequestState.ANSWERED
                                || (request.attempts() > before && !"held-back".equals(request.failure())));
            });
        }

        private @Nullable RecordRequest request() {
            return exchange.requests(dossier).stream()
                    .filter(request -> request.requirement().equals(cell.requirement()))
                    .findFirst()
                    .orElse(null);
        }

        /** Waits as people do: who is asked to consent does, and time passes faster. */
        private void until(String what, BooleanSupplier condition) {
            Instant end = Instant.now().plus(LONGEST);
            while (!condition.getAsBoolean()) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("Never " + what);
                }
                if (!othersWait) {
                    consents.of(dossier).stream()
                            .filter(consent -> consent.state() == ConsentState.ASKED && consent.account() != null)
                            .forEach(this::agree);
                }
                passTime();
                Waiting.pause(BETWEEN_LOOKS);
            }
        }

        private void agree(Consent asked) {
            consents.answer(asked.id(), java.util.Objects.requireNonNull(asked.account()), true);
            pulling.goOn(dossier);
        }

        /** What the exchange would do in some minutes it does now. */
        private void passTime() {
            Timestamp now = Timestamp.from(Instant.now());
            jdbc.sql("update record_request set next_at = ? where dossier = ? and next_at > ?")
                    .params(now, dossier, now)
                    .update();
            jdbc.sql("update record_request set give_up_at = ? where dossier = ? and state = 'OPEN' and give_up_at > ?"
                            + " and next_at is null and failure is not null and lease_until is null")
                    .params(now, dossier, now)
                    .update();
        }

        String word() {
            RecordRequest request = request();
            boolean came = request != null && request.state() == RequestState.ANSWERED && request.findings() == 0;
            return cell.spoilsRows() && !holds(cell, couple) ? "none" : came ? "record" : "clerk";
        }

        String requests() {
            return exchange.requests(dossier).stream()
                    .map(request -> request.requirement() + " " + request.state() + " " + request.attempts() + " "
                            + request.failure())
                    .toList()
                    .toString();
        }

        private Map<String, @Nullable Object> answers() {
            return cell.service().equals("housing-fund-rent") ? GivenAnswers.rent() : GivenAnswers.housing();
        }
    }
}
