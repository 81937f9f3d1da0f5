package io.yici.simulator;

import io.yici.simulator.Part.Place;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * Any number of made-up people, none of them held: who a person is follows from the seed and from the person's number, which the id carries.
 */
final class GeneratedPeople {

    /** People come in blocks of this many. */
    static final int BLOCK = Part.PLACES.size();

    private static final LocalDate EPOCH = LocalDate.of(2026, 1, 1);
    private static final int ORDERS = 499;
    private static final int COUNTIES = 99;
    /** The first city is the demo cast's. */
    private static final int FIRST_CITY = 2;

    private final long seed;
    private final int size;

    /** @param size rounded up to whole blocks, so that no household is cut */
    GeneratedPeople(long seed, int size) {
        this.seed = seed;
        this.size = (size + BLOCK - 1) / BLOCK * BLOCK;
    }

    int size() {
        return size;
    }

    static Place place(int number) {
        return Part.PLACES.get(number % BLOCK);
    }

    /** The number of the head of a person's household. */
    static int head(int number) {
        return number - place(number).inHousehold();
    }

    /** The person with a number from 0 to below the size. */
    Resident person(int number) {
        Part part = place(number).part();
        boolean male = part.isMale(bits(number, 4));
        String surname = Names.surname(bits(part.isWife() ? number : head(number), 1));
        return new Resident(
                PersonIds.of(region(number), birth(number, part), order(number, male)),
                surname + Names.given(bits(number, 3), male),
                part.relation(male),
                part.maritalStatus());
    }

    /** The number of the person with this id, if such a person is made up here. */
    OptionalInt number(String id) {
        if (!id.matches("99\\d{15}[0-9X]")) {
            return OptionalInt.empty();
        }
        int city = Integer.parseInt(id.substring(2, 4)) - FIRST_CITY;
        int county = Integer.parseInt(id.substring(4, 6)) - 1;
        int order = Integer.parseInt(id.substring(14, 17)) / 2 - 1;
        int number = (city * COUNTIES + county) * ORDERS + order;
        boolean exists = city >= 0 && county >= 0 && order >= 0 && number < size;
        return exists && person(number).id().equals(id) ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private static String region(int number) {
        int region = number / ORDERS;
        return "99%02d%02d".formatted(region / COUNTIES + FIRST_CITY, region % COUNTIES + 1);
    }

    private static int order(int number, boolean male) {
        return (number % ORDERS + 1) * 2 + (male ? 1 : 0);
    }

    private LocalDate birth(int number, Part part) {
        int chance = bits(head(number), 5);
        int headAge = part.isOld() ? 62 + chance % 25 : 24 + chance % 22;
        int age = part == Part.CHILD
                ? 1 + bits(number, 6) % Math.max(1, Math.min(22, headAge - 22))
                : part.isWife() ? headAge - 1 + bits(number, 6) % 3 : headAge;
        return EPOCH.minusYears(age).minusDays(bits(number, 7) % 365);
    }

    /** A number of 31 bits that looks like chance and is the same each time. */
    int bits(int number, int salt) {
        long z = seed + number * 0x9E3779B97F4A7C15L + salt * 0xD1B54A32D192ED03L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (int) ((z ^ (z >>> 31)) >>> 33);
    }
}
