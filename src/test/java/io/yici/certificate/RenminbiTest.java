package io.yici.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.HashSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenminbiTest {

    @ParameterizedTest
    @CsvSource({
        "0, 零元整",
        "5400, 伍仟肆佰元整",
        "1800.50, 壹仟捌佰元伍角整",
        "1005, 壹仟零伍元整",
        "10, 壹拾元整",
        "10000.05, 壹万元零伍分",
        "0.30, 叁角整",
        "0.07, 柒分",
        "20010.34, 贰万零壹拾元叁角肆分",
        "100000000, 壹亿元整",
        "100010000, 壹亿零壹万元整",
        "1000000001, 壹拾亿零壹元整",
        "123456789.12, 壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元壹角贰分",
        "5400.004, 伍仟肆佰元整",
    })
    void writesAmountsAsBanksDo(BigDecimal yuan, String words) {
        assertThat(Renminbi.inWords(yuan)).isEqualTo(words);
    }

    @Test
    void writesDifferentAmountsDifferently() {
        var words = new HashSet<String>();
        for (int yuan = 0; yuan < 120_000; yuan++) {
            assertThat(words.add(Renminbi.inWords(BigDecimal.valueOf(yuan)))).isTrue();
        }
    }

    @Property(tries = 500)
    void neverBeginsOrDoublesAZero(@ForAll @LongRange(min = 1, max = 999_999_999_999L) long fen) {
        assertThat(Renminbi.inWords(BigDecimal.valueOf(fen, 2)))
                .doesNotContain("零零", "零元", "零万", "零亿")
                .doesNotStartWith("零");
    }

    @Test
    void refusesDebts() {
        assertThatIllegalArgumentException().isThrownBy(() -> Renminbi.inWords(BigDecimal.valueOf(-1)));
    }
}
