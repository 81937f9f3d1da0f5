package io.yici.exchange;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.yici.catalogue.Connector;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.ServiceItem;
import io.yici.engine.feel.Feel;
import io.yici.exchange.connector.Endpoints;
import io.yici.exchange.connector.FailureKind;
import io.yici.exchange.connector.FieldFinding;
import io.yici.exchange.connector.Purpose;
import io.yici.exchange.connector.ReadRecord;
import io.yici.exchange.connector.RecordReader;
import io.yici.exchange.connector.RegisterAnswer;
import io.yici.exchange.connector.RegisterConnector;
import io.yici.exchange.connector.RegisterEndpoint;
import io.yici.exchange.connector.RegisterQuestion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks departments as the register files describe them. */
@Component
class DepartmentDesk implements RegisterDesk {

    private final ResourceCatalogue catalogue;
    private final Map<String, RegisterConnector> connectors;
    private final Departments departments;
    private final Feel feel;
    private final Endpoints endpoints;
    private final Clock clock;
    private final Cache<Wanted, RecordReader> readers =
            Caffeine.newBuilder().maximumSize(1_000).build();

    DepartmentDesk(
            ResourceCatalogue catalogue,
            List<RegisterConnector> connectors,
            Departments departments,
            Feel feel,
            Endpoints endpoints,
            Clock clock) {
        this.catalogue = catalogue;
        this.connectors = connectors.stream().collect(Collectors.toMap(RegisterConnector::kind, Function.identity()));
        this.departments = departments;
        this.feel = feel;
        this.endpoints = endpoints;
        this.clock = clock;
    }

    @Override
    public PersonAnswer ask(PullOrder order, RecordRequest request, UUID questionId, String person) {
        Registers registers = catalogue.registers();
        Registers.Resource resource = registers.resource(request.resource()).orElse(null);
        Registers.Department department =
                registers.department(request.department()).orElse(null);
        ServiceItem.Requirement requirement =
                order.plan().item().requirement(request.requirement()).orElse(null);
        if (resource == null || department == null || requirement == null) {
            return new PersonAnswer.None("not-in-catalogue", false);
        }
        Connector setting = department.connector();
        RegisterConnector connector = setting == null ? null : connectors.get(setting.kind());
        if (setting == null || connector == null) {
            return new PersonAnswer.None("no-connector", false);
        }
        RegisterEndpoint endpoint =
                endpoint(department.id(), setting, requirement).orElse(null);
        if (endpoint == null) {
            return new PersonAnswer.None("not-set-up", true);
        }
        RegisterQuestion question = new RegisterQuestion(
                questionId,
                endpoint,
                resource.id(),
                requirement.fields(),
                resource.key(),
                person,
                new Purpose(order.plan().item().code(), requirement.name(), order.accessor(), order.caseReference()));
        return departments.guarded(
                department.id(), () -> read(connector.ask(question), registers, resource, requirement, person));
    }

    private Optional<RegisterEndpoint> endpoint(
            String department, Connector connector, ServiceItem.Requirement requirement) {
        long millis = Math.min(connector.deadlineMillis(), requirement.deadlineSeconds() * 1_000L);
        return endpoints.of(department, connector, Duration.ofMillis(millis));
    }

    private PersonAnswer read(
            RegisterAnswer answer,
            Registers registers,
            Registers.Resource resource,
            ServiceItem.Requirement requirement,
            String person) {
        return switch (kind(answer)) {
            case ROWS -> {
                RegisterAnswer.Rows found = (RegisterAnswer.Rows) answer;
                ReadRecord record = reader(registers, resource, requirement).read(found.rows());
                // A register that answers about somebody else is not believed, and not asked again: a person must look.
                yield !SubjectBinding.holds(resource.subject(), person, record.rows())
                        ? new PersonAnswer.None(RecordRequest.SUBJECT_MISMATCH, false)
                        : fresh(record, found.version(), found.updatedAt(), resource, requirement);
            }
            case NONE -> {
                RegisterAnswer.NoSuchRecord none = (RegisterAnswer.NoSuchRecord) answer;
                ReadRecord record = new ReadRecord(List.of(), 0, List.of());
                yield fresh(record, none.version(), none.updatedAt(), resource, requirement);
            }
            case REFUSED -> new PersonAnswer.None("refused", false);
            case UNAVAILABLE -> {
                FailureKind why = ((RegisterAnswer.Unavailable) answer).kind();
                yield new PersonAnswer.None(why.name().toLowerCase(Locale.ROOT), why.mayPass());
            }
        };
    }

    /** What a register says that has not been brought up to date for two of its cycles, and the age a service allows, is none of today's truth. */
    private PersonAnswer fresh(
            ReadRecord record,
            @Nullable String version,
            @Nullable Instant updatedAt,
            Registers.Resource resource,
            ServiceItem.Requirement requirement) {
        Period cycles = resource.cycle().multipliedBy(2);
        boolean stale = updatedAt != null
                && updatedAt
                        .atZone(clock.getZone())
                        .plus(cycles)
                        .plus(requirement.maxAge())
                        .toInstant()
                        .isBefore(clock.instant());
        return stale
                ? new PersonAnswer.None("stale", true)
                : new PersonAnswer.Rows(
                        record.rows(),
                        version,
                        updatedAt,
                        record.droppedFields(),
                        record.findings().stream()
                                .map(FieldFinding::field)
                                .distinct()
                                .toList(),
                        record.findings().size());
    }

    private enum Kind {
        ROWS,
        NONE,
        REFUSED,
        UNAVAILABLE
    }

    private static Kind kind(RegisterAnswer answer) {
        if (answer instanceof RegisterAnswer.Rows) {
            return Kind.ROWS;
        }
        if (answer instanceof RegisterAnswer.NoSuchRecord) {
            return Kind.NONE;
        }
        return answer instanceof RegisterAnswer.Refused ? Kind.REFUSED : Kind.UNAVAILABLE;
    }

    private RecordReader reader(Registers registers, Registers.Resource resource, ServiceItem.Requirement requirement) {
        return readers.get(
                new Wanted(registers.hash(), resource.id(), requirement.fields()),
                wanted -> new RecordReader(fields(resource, requirement)));
    }

    private static List<Registers.Field> fields(Registers.Resource resource, ServiceItem.Requirement requirement) {
        return requirement.fields().stream()
                .flatMap(name -> resource.field(name).stream())
                .toList();
    }

    @Override
    public Map<String, @Nullable Object> fact(
            String resource, String subject, List<Map<String, @Nullable Object>> rows) {
        Map<String, @Nullable Object> fact = new LinkedHashMap<>();
        fact.put("rows", rows);
        fact.put("subject", subject);
        fact.put("today", LocalDate.now(clock));
        catalogue
                .registers()
                .resource(resource)
                .ifPresent(description -> fact.putAll(feel.evaluateInTurn(description.facts(), fact)));
        fact.remove("subject");
        fact.remove("today");
        return fact;
    }

    private record Wanted(String registers, String resource, List<String> fields) {}
}
