package io.yici.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CertificateCodeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    @Test
    void isReadInGroupsOfFour() {
        var number = CertificateCode.number(DAY, new Random(1));
        assertThat(CertificateCode.readable(number)).matches("2026-0304(-[2-9A-HJ-NP-Z]{4}){3}");
        assertThat(CertificateCode.readable(CertificateCode.verification(new Random(1))))
                .matches("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}");
    }

    @Property(tries = 200)
    void isTakenAsPeopleTypeIt(@ForAll long seed) {
        var number = CertificateCode.number(DAY, new Random(seed));
        var code = CertificateCode.verification(new Random(seed));
        assertThat(CertificateCode.typedNumber(number)).contains(number);
        assertThat(CertificateCode.typedNumber(
                        " " + CertificateCode.readable(number).toLowerCase(Locale.ROOT) + " "))
                .contains(number);
        assertThat(CertificateCode.typedVerification(CertificateCode.readable(code)))
                .contains(code);
        assertThat(CertificateCode.typedVerification(number)).isEmpty();
    }

    @Property(tries = 300)
    void noticesAWrongCharacter(@ForAll long seed, @ForAll @IntRange(max = 15) int where) {
        var code = new StringBuilder(CertificateCode.verification(new Random(seed)));
        code.setCharAt(where, code.charAt(where) == 'A' ? 'B' : 'A');
        assertThat(CertificateCode.typedVerification(code.toString())).isEmpty();
    }

    @Test
    void doesNotRepeat() {
        var random = new Random(7);
        var seen = new HashSet<String>();
        for (int number = 0; number < 20_000; number++) {
            assertThat(seen.add(CertificateCode.number(DAY, random))).isTrue();
        }
    }
}
