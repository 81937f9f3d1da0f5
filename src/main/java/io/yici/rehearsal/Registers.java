package io.yici.rehearsal;

import io.yici.catalogue.scenario.Scenario;
import io.yici.exchange.Departments;
import io.yici.simulator.Fault;
import io.yici.simulator.SimulatedDepartments;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The simulated departments of a scenario: what they say, and what they suffer from. */
@Component
@Profile(Rehearsal.PROFILE)
class Registers {

    private final SimulatedDepartments simulated;
    private final Departments departments;
    private final Actors actors;

    Registers(SimulatedDepartments simulated, Departments departments, Actors actors) {
        this.simulated = simulated;
        this.departments = departments;
        this.actors = actors;
    }

    /** As a scenario finds them. */
    void set(Scenario.Given given) {
        recover();
        simulated.forget();
        given.records().forEach(this::tell);
        given.faults().forEach(one -> suffer(one.department(), one.resource(), one.person(), one.fault()));
    }

    private void tell(Scenario.Told told) {
        try {
            simulated.tell(told.resource(), actors.number(told.person()), told.rows());
        } catch (IllegalArgumentException unknown) {
            throw new NotAsTold("resource", told.resource(), "");
        }
    }

    /** Lets a department, one of its resources, or that about one person suffer. */
    void suffer(String department, @Nullable String resource, @Nullable String person, String key) {
        Fault fault = Arrays.stream(Fault.values())
                .filter(one ->
                        one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(key))
                .findFirst()
                .orElseThrow(() -> new NotAsTold("fault", key, ""));
        try {
            if (resource == null) {
                simulated.suffer(department, fault);
            } else if (person == null) {
                simulated.suffer(department, resource, fault);
            } else {
                simulated.suffer(department, resource, actors.number(person), fault);
            }
        } catch (IllegalArgumentException unknown) {
            throw new NotAsTold("resource", resource == null ? department : resource, "");
        }
    }

    void recover() {
        simulated.recover();
        departments.forget();
    }
}
