package io.yici.codes;

import static io.yici.codes.Checks.DEMO;
import static io.yici.codes.Checks.STRICT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {

    private final Regions real = Regions.of(false);
    private final Regions demo = Regions.of(true);

    @Test
    void knowsThirtyFourProvinces() {
        assertThat(real.provinces()).hasSize(34);
        assertThat(real.provinces().get(0)).isEqualTo(new Region("110000", "北京市"));
        assertThat(demo.provinces()).hasSize(35);
    }

    @Test
    void knowsTheCitiesOfEveryProvinceOfTheMainland() {
        assertThat(real.prefectures(real.find("330000").orElseThrow()))
                .hasSize(11)
                .contains(new Region("330100", "杭州市"));
        assertThat(real.prefectures(real.find("440000").orElseThrow())).hasSize(21);
        assertThat(real.provinces())
                .allSatisfy(province -> assertThat(real.prefectures(province).isEmpty())
                        .isEqualTo(Stream.of("71", "81", "82").anyMatch(province.code()::startsWith)));
    }

    @Test
    void placesACountyInItsPrefectureAndProvince() {
        assertThat(real.prefectureOf("330106")).map(Region::name).hasValue("杭州市");
        assertThat(real.provinceOf("330106")).map(Region::name).hasValue("浙江省");
        assertThat(real.prefectureOf("330000")).isEmpty();
        assertThat(real.provinceOf("33")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"330000", "330100", "330106", "710000", "659001", "500101"})
    void takesRegionsThatExist(String code) {
        assertThat(real.check(code).normalized()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "339900, region",
        "339906, region",
        "000000, region",
        "830000, region",
        "710101, region",
        "33010, length",
        "33O100, characters",
        "990106, demo-region",
        "'', empty"
    })
    void saysWhatIsWrong(String code, String reason) {
        assertThat(STRICT.check(CodeKind.REGION, code).reasons()).containsExactly(reason);
    }

    @Test
    void knowsTheDemoProvinceWhereItIsAskedFor() {
        assertThat(DEMO.check(CodeKind.REGION, "９９０１０６").normalized()).isEqualTo("990106");
        assertThat(DEMO.check(CodeKind.REGION, "990300").reasons()).containsExactly("region");
    }

    @Test
    void everyKindIsFoundByItsName() {
        for (CodeKind kind : CodeKind.values()) {
            assertThat(CodeKind.of(kind.key())).hasValue(kind);
        }
        assertThat(CodeKind.of("passport")).isEmpty();
    }
}
