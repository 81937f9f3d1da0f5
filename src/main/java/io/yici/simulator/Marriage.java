package io.yici.simulator;

import java.time.LocalDate;

/** A registration of a marriage, or of its end. */
record Marriage(
        String manId,
        String manName,
        String womanId,
        String womanName,
        boolean divorce,
        LocalDate registered,
        String certificate) {

    static Marriage of(Resident man, Resident woman, LocalDate registered) {
        return new Marriage(
                man.id(), man.name(), woman.id(), woman.name(), false, registered, certificate("J", registered, man));
    }

    /** The end of this marriage. */
    Marriage divorced(LocalDate on) {
        return new Marriage(
                manId,
                manName,
                womanId,
                womanName,
                true,
                on,
                "L" + certificate.substring(1, 7) + on.getYear() + certificate.substring(11));
    }

    private static String certificate(String kind, LocalDate registered, Resident man) {
        return kind + man.id().substring(0, 6) + registered.getYear() + man.id().substring(11, 17);
    }
}
