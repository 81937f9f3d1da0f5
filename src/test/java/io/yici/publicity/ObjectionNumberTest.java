package io.yici.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ObjectionNumberTest {

    @Test
    void isReadAsItIsShownAndAsPeopleTypeIt() {
        String number = ObjectionNumber.random();
        String shown = ObjectionNumber.readable(number);
        assertThat(shown).matches("[A-Z2-9]{4}(-[A-Z2-9]{4}){3}");
        assertThat(ObjectionNumber.typed(shown)).contains(number);
        assertThat(ObjectionNumber.typed(
                        " " + shown.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .contains(number);
    }

    @Test
    void anythingElseIsNone() {
        for (String typed : new String[] {"", "ABCD", "0000-0000-0000-0000", "A".repeat(17), "A".repeat(1_000), "编号"}) {
            assertThat(ObjectionNumber.typed(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void doesNotRepeat() {
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            numbers.add(ObjectionNumber.random());
        }
        assertThat(numbers).hasSize(10_000);
    }
}
