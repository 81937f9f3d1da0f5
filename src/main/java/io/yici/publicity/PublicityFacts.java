package io.yici.publicity;

import io.yici.engine.spi.FactSource;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The fact {@code publicity}: how many objections nobody has decided yet. */
@Component
class PublicityFacts implements FactSource {

    private static final String NAME = "publicity";

    private final PublicObjectionStore objections;

    PublicityFacts(PublicObjectionStore objections) {
        this.objections = objections;
    }

    @Override
    public boolean knows(UUID dossier, String name) {
        return name.equals(NAME);
    }

    @Override
    public Object fact(UUID dossier, String name) {
        long undecided = objections.ofDossier(dossier).stream()
                .filter(objection -> objection.state() == PublicObjection.State.OPEN)
                .count();
        return Map.of("objections", undecided);
    }
}
