package io.yici.simulator;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Simulated departments: real HTTP servers, one a department, over the registers of made-up people. */
public final class SimulatedDepartments implements AutoCloseable {

    /** Ids of the departments that are simulated. */
    public static final List<String> DEPARTMENTS = Registers.DEPARTMENTS;

    private final Map<String, DepartmentServer> servers = new LinkedHashMap<>();
    private final Map<String, String> secrets = new LinkedHashMap<>();
    private final Map<String, List<String>> resources = new LinkedHashMap<>();
    private final GeneratedPeople people;
    private final GeneratedWorld generated;

    private SimulatedDepartments(SimulatorOptions options) {
        people = new GeneratedPeople(options.seed(), options.people());
        Clock clock = options.clock();
        var livings = new GeneratedEconomy(people, clock);
        generated = new GeneratedWorld(people, livings, clock);
        var demoLivings = new DemoEconomy(clock);
        World world = new WholeWorld(new DemoCast(demoLivings, clock), generated);
        Map<String, Map<String, Register>> registers =
                new Registers(world, new WholeEconomy(demoLivings, livings), clock).byDepartment();
        try {
            for (String department : DEPARTMENTS) {
                open(department, registers.getOrDefault(department, Map.of()), options);
            }
        } catch (PortTaken taken) {
            close();
            throw taken;
        }
    }

    private void open(String department, Map<String, Register> registers, SimulatorOptions options) {
        String secret = options.secrets().getOrDefault(department, department);
        secrets.put(department, secret);
        resources.put(department, registers.keySet().stream().sorted().toList());
        servers.put(
                department,
                new DepartmentServer(
                        department,
                        new GatewayDesk(department, secret, options.clock(), registers),
                        options.latencies().getOrDefault(department, Latency.NONE),
                        options.ports().getOrDefault(department, 0)));
    }

    /**
     * Starts all departments.
     *
     * @throws PortTaken if another program listens on one of the ports
     */
    public static SimulatedDepartments start(SimulatorOptions options) {
        return new SimulatedDepartments(options);
    }

    /** Where a department listens. */
    public URI address(String department) {
        return server(department).address();
    }

    /** What questions to a department are signed with. */
    public String secret(String department) {
        server(department);
        return secrets.getOrDefault(department, department);
    }

    /** What a department suffers from now. */
    public Fault fault(String department) {
        return server(department).fault();
    }

    /** Lets a department suffer, or recover. */
    public void suffer(String department, Fault fault) {
        server(department).suffer(fault);
    }

    /** Ids of the resources of a department. */
    public List<String> resources(String department) {
        server(department);
        return resources.getOrDefault(department, List.of());
    }

    /** What one resource suffers from beside what its department does. */
    public Fault fault(String department, String resource) {
        return server(department).fault(known(department, resource));
    }

    /** Lets one resource suffer, or recover; what its whole department suffers from goes before it. */
    public void suffer(String department, String resource, Fault fault) {
        server(department).suffer(known(department, resource), fault);
    }

    /**
     * Lets one resource suffer, or recover, when it is asked about one person; what the resource or its department suffers from goes before it.
     *
     * @param person id of 18 characters
     */
    public void suffer(String department, String resource, String person, Fault fault) {
        server(department).suffer(known(department, resource), person, fault);
    }

    /** Nothing suffers from anything any more. */
    public void recover() {
        servers.values().forEach(DepartmentServer::recover);
    }

    /**
     * Lets a resource say something else of a person until {@link #forget}.
     *
     * @param person id of 18 characters
     * @param rows fields as the register writes them; what is left out of a row is as the register has it in the same place
     */
    public void tell(String resource, String person, List<Map<String, String>> rows) {
        String department = DEPARTMENTS.stream()
                .filter(one -> resources(one).contains(resource))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such resource: " + resource));
        server(department).tellings().tell(resource, person, rows);
    }

    /** All resources say what they would again. */
    public void forget() {
        servers.values().forEach(server -> server.tellings().forget());
    }

    private String known(String department, String resource) {
        if (!resources(department).contains(resource)) {
            throw new IllegalArgumentException("No such resource: " + resource);
        }
        return resource;
    }

    /** What a department has been asked since it started or was last reset. */
    public CallCount calls(String department) {
        return server(department).log().count();
    }

    /** How often a department answered the question with this request id. */
    public int timesAnswered(String department, UUID requestId) {
        return server(department).log().times(requestId.toString());
    }

    /** Whether a resource holds anything of a person. */
    public boolean holds(String department, String resource, String person) {
        return server(department).holds(known(department, resource), person);
    }

    /** Counts from nothing again, for all departments. */
    public void resetCalls() {
        servers.values().forEach(server -> server.log().reset());
    }

    /** How many people were made up besides those of the demo. */
    public int people() {
        return people.size();
    }

    /** The id of the person with a number from 0 to below {@link #people()}; the same each time for the same seed. */
    public String personId(int number) {
        return people.person(number).id();
    }

    /**
     * Numbers of single people whose rent the housing fund pays: in good standing for three months and more, without home and running loan. About
     * one in 25, found as the stream is read.
     */
    public IntStream eligibleSingles() {
        return IntStream.range(0, people.size())
                .filter(number -> GeneratedPeople.place(number).part() == Part.SINGLE)
                .filter(generated::isEligible);
    }

    /** The ids of each married couple under sixty, the husband first, and of its children. Found as the stream is read. */
    public Stream<List<String>> couples() {
        return IntStream.range(0, people.size())
                .filter(number -> GeneratedPeople.place(number).part() == Part.HUSBAND)
                .mapToObj(husband -> IntStream.range(
                                husband,
                                husband + GeneratedPeople.place(husband).members())
                        .mapToObj(this::personId)
                        .toList());
    }

    private DepartmentServer server(String department) {
        return Optional.ofNullable(servers.get(department))
                .orElseThrow(() -> new IllegalArgumentException("No such department: " + department));
    }

    @Override
    public void close() {
        servers.values().forEach(DepartmentServer::close);
    }
}
