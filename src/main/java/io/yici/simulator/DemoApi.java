package io.yici.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The departments' troubles for scripts, in the demo only. */
@RestController
@Profile("demo")
@RequestMapping("/demo/api")
class DemoApi {

    private final SimulatedDepartments departments;

    DemoApi(SimulatedDepartments departments) {
        this.departments = departments;
    }

    /** A department with what it suffers from and what it was asked. */
    record DepartmentState(
            String department,
            String address,
            Fault fault,
            List<ResourceState> resources,
            long calls,
            long repeated,
            long refused) {}

    record ResourceState(String resource, Fault fault) {}

    /** What is to be suffered from: the name of a {@link Fault}. */
    record Suffering(@Nullable String fault) {}

    /** Why a request was not carried out. */
    record Problem(String code, List<String> known) {}

    @GetMapping("/departments")
    List<DepartmentState> all() {
        return SimulatedDepartments.DEPARTMENTS.stream().map(this::state).toList();
    }

    @GetMapping("/departments/{department}")
    ResponseEntity<Object> one(@PathVariable String department) {
        return answer(department, null, Fault.UP.name(), fault -> {});
    }

    @PutMapping("/departments/{department}")
    ResponseEntity<Object> suffer(@PathVariable String department, @RequestBody Suffering suffering) {
        return answer(department, null, suffering.fault(), fault -> departments.suffer(department, fault));
    }

    @PutMapping("/departments/{department}/resources/{resource}")
    ResponseEntity<Object> suffer(
            @PathVariable String department, @PathVariable String resource, @RequestBody Suffering suffering) {
        return answer(
                department, resource, suffering.fault(), fault -> departments.suffer(department, resource, fault));
    }

    /** Nothing suffers from anything any more, and calls are counted from nothing. */
    @DeleteMapping("/faults")
    List<DepartmentState> recover() {
        departments.recover();
        departments.resetCalls();
        return all();
    }

    private ResponseEntity<Object> answer(
            String department, @Nullable String resource, @Nullable String fault, Consumer<Fault> change) {
        Optional<Fault> chosen = Arrays.stream(Fault.values())
                .filter(one -> one.name().equals(fault))
                .findFirst();
        if (!SimulatedDepartments.DEPARTMENTS.contains(department)) {
            return problem(HttpStatus.NOT_FOUND, "no-such-department", SimulatedDepartments.DEPARTMENTS);
        }
        List<String> resources = departments.resources(department);
        if (resource != null && !resources.contains(resource)) {
            return problem(HttpStatus.NOT_FOUND, "no-such-resource", resources);
        }
        if (chosen.isEmpty()) {
            List<String> names = Arrays.stream(Fault.values()).map(Fault::name).toList();
            return problem(HttpStatus.BAD_REQUEST, "no-such-fault", names);
        }
        change.accept(chosen.get());
        return ResponseEntity.ok(state(department));
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String code, List<String> known) {
        return ResponseEntity.status(status).body(new Problem(code, known));
    }

    private DepartmentState state(String department) {
        CallCount count = departments.calls(department);
        return new DepartmentState(
                department,
                departments.address(department).toString(),
                departments.fault(department),
                departments.resources(department).stream()
                        .map(resource -> new ResourceState(resource, departments.fault(department, resource)))
                        .toList(),
                count.calls(),
                count.repeated(),
                count.refused());
    }
}
