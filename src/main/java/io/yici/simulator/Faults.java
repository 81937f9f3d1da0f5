package io.yici.simulator;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** What a department suffers from: as a whole, else in one of its resources, else when it is asked there about one person. */
final class Faults {

    private final AtomicLong questions = new AtomicLong();
    private final Map<String, Fault> resources = new ConcurrentHashMap<>();
    private final Map<About, Personal> people = new ConcurrentHashMap<>();
    private volatile Fault whole = Fault.UP;

    /**
     * What becomes of one question.
     *
     * @param number of the question among those that suffer alike; what is flaky goes by it
     */
    record Suffering(Fault fault, long number) {}

    private record About(String resource, String person) {}

    private record Personal(Fault fault, AtomicLong questions) {}

    Fault whole() {
        return whole;
    }

    void whole(Fault fault) {
        whole = fault;
    }

    Fault of(String resource) {
        return resources.getOrDefault(resource, Fault.UP);
    }

    void of(String resource, Fault fault) {
        resources.put(resource, fault);
    }

    /** The first question about the person is one that a flaky register does not answer. */
    void of(String resource, String person, Fault fault) {
        About about = new About(resource, person);
        if (fault == Fault.UP) {
            people.remove(about);
        } else {
            people.put(about, new Personal(fault, new AtomicLong(1)));
        }
    }

    void recover() {
        whole = Fault.UP;
        resources.clear();
        people.clear();
    }

    /** @param person asked about; looked for only where it matters */
    Suffering next(String resource, Supplier<String> person) {
        long number = questions.getAndIncrement();
        Fault fault = whole == Fault.UP ? of(resource) : whole;
        if (fault != Fault.UP || people.isEmpty()) {
            return new Suffering(fault, number);
        }
        Personal personal = people.get(new About(resource, person.get()));
        return personal == null
                ? new Suffering(Fault.UP, number)
                : new Suffering(personal.fault(), personal.questions().getAndIncrement());
    }
}
