package io.yici.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yici.ledger.LedgerEntry.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class LeafTest {

    private static final UUID DOSSIER = UUID.fromString("5a4ad4a9-6ca9-4dd3-a0ab-8a1a9b8a5b6a");
    private static final String ACTOR = "a".repeat(64);
    private static final String SUBJECT = "b".repeat(64);

    @Test
    void isCanonicalJson() {
        var entry = LedgerEntry.of(LedgerEvent.USED_IN_DECISION, "housing-fund-rent.marriage", "law:zj-7")
                .in(DOSSIER)
                .during(new Step("housing-fund-rent", 3, "decide"))
                .departments("mz")
                .by(ACTOR)
                .about(SUBJECT)
                .fields(List.of("nameMan", "opType"))
                .requests(List.of("r-1"));
        var logged = new LoggedEntry(DOSSIER, Instant.parse("2026-03-04T05:06:07.089Z"), entry);
        assertThat(new String(Leaf.write(logged), StandardCharsets.UTF_8))
                .isEqualTo("{\"activity\":\"decide\",\"actor\":\"" + ACTOR
                        + "\",\"at\":\"2026-03-04T05:06:07.089Z\",\"departments\":[\"mz\"],\"dossier\":\"" + DOSSIER
                        + "\",\"event\":\"used-in-decision\",\"fields\":[\"nameMan\",\"opType\"],\"id\":\"" + DOSSIER
                        + "\",\"legalBasis\":\"law:zj-7\",\"process\":\"housing-fund-rent\",\"processVersion\":3,"
                        + "\"purpose\":\"housing-fund-rent.marriage\",\"requests\":[\"r-1\"],\"subject\":\"" + SUBJECT
                        + "\",\"v\":1}");
    }

    @Property(tries = 500)
    void isWhatAnIndependentCanonicalizerWrites(@ForAll("entries") LoggedEntry logged) throws IOException {
        var leaf = Leaf.write(logged);
        assertThat(leaf).isEqualTo(new JsonCanonicalizer(leaf).getEncodedUTF8());
    }

    @Property(tries = 200)
    void isReadBackAsItWas(@ForAll("entries") LoggedEntry logged) {
        assertThat(Leaf.read(Leaf.write(logged))).isEqualTo(logged);
    }

    @Test
    void takesNoValues() {
        var entry = LedgerEntry.of(LedgerEvent.VIEW, "review", "law");
        assertThatIllegalArgumentException().isThrownBy(() -> entry.fields(List.of("张三")));
        assertThatIllegalArgumentException().isThrownBy(() -> entry.fields(List.of("990106199003070017")));
        assertThatIllegalArgumentException().isThrownBy(() -> entry.requests(List.of("13800000000")));
        assertThatIllegalArgumentException().isThrownBy(() -> entry.about("990106199003070017"));
        assertThatIllegalArgumentException().isThrownBy(() -> entry.by("张三"));
        assertThatIllegalArgumentException().isThrownBy(() -> LedgerEntry.of(LedgerEvent.VIEW, "为了审查", "law"));
    }

    @Provide
    Arbitrary<LoggedEntry> entries() {
        var name =
                Arbitraries.strings().withChars("abzAZ09._:/#-").ofMaxLength(20).map(text -> "x" + text);
        var names = name.list().ofMaxSize(5);
        var pseudonym =
                Arbitraries.strings().withChars("0123456789abcdef").ofLength(64).injectNull(0.3);
        var ids = Arbitraries.create(UUID::randomUUID);
        var step = Combinators.combine(name, Arbitraries.integers().between(0, 99999), name.injectNull(0.3))
                .as(Step::new)
                .injectNull(0.3);
        var instants = Arbitraries.longs().between(0, 4_000_000_000_000L).map(Instant::ofEpochMilli);
        var entry = Combinators.combine(
                        Arbitraries.of(LedgerEvent.class), name, name, step, names, pseudonym, pseudonym, names)
                .as((event, purpose, basis, at, departments, actor, subject, fields) -> new LedgerEntry(
                        event, purpose, basis, null, at, departments, actor, subject, fields, departments));
        return Combinators.combine(entry, ids, ids.injectNull(0.2), instants).as((one, id, dossier, at) -> {
            return new LoggedEntry(id, at, dossier == null ? one : one.in(dossier));
        });
    }
}
