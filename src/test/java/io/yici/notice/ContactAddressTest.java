package io.yici.notice;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactAddressTest {

    @ParameterizedTest
    @CsvSource({
        "name@example.com, name@example.com",
        "'  First.Last+tag@Example.COM ', First.Last+tag@example.com",
        "ｎａｍｅ＠ｅｘａｍｐｌｅ．ｃｏｍ, name@example.com",
        "a@sub-1.example.org, a@sub-1.example.org"
    })
    void mailIsBroughtIntoItsNormalForm(String typed, String expected) {
        assertThat(ContactAddress.typed(Channel.MAIL, typed)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name",
                "name@",
                "@example.com",
                "name@localhost",
                "name@example.com\r\nBcc: other@example.com",
                "name@example.com\nSubject: x",
                "name\r\n@example.com",
                "name@example.com, other@example.com",
                "name@example.com;other@example.com",
                "Name <name@example.com>",
                "<name@example.com>",
                "\"a b\"@example.com",
                "name@[127.0.0.1]",
                "name@127.0.0.1",
                "a..b@example.com",
                ".a@example.com",
                "a@-example.com",
                "姓名@example.com",
                "name@例子.公司",
                "name@example.com\0",
                "na me@example.com",
                "group: name@example.com;"
            })
    void whatIsNotOneMailAddressIsRefused(String typed) {
        assertThat(ContactAddress.typed(Channel.MAIL, typed)).isEmpty();
    }

    @Test
    void longAddressesAreRefused() {
        assertThat(ContactAddress.typed(Channel.MAIL, "a".repeat(65) + "@example.com"))
                .isEmpty();
        assertThat(ContactAddress.typed(Channel.MAIL, "a@" + "b.".repeat(130) + "com"))
                .isEmpty();
        assertThat(ContactAddress.typed(Channel.MAIL, "x".repeat(1_000_000))).isEmpty();
    }

    @Property(tries = 2_000)
    void nothingTypedBecomesMoreThanOneLine(@ForAll @StringLength(max = 40) String typed) {
        ContactAddress.typed(Channel.MAIL, typed + "@example.com")
                .ifPresent(address -> assertThat(address).matches("[!-~]+@example\\.com"));
        ContactAddress.typed(Channel.SMS, typed)
                .ifPresent(number -> assertThat(number).matches("1[0-9]{10}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13900000000", "+86 139-0000-0000", "86 13900000000", "１３９００００００００"})
    void mobileNumbersAreTakenHoweverTheyAreWritten(String typed) {
        assertThat(ContactAddress.typed(Channel.SMS, typed)).contains("13900000000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1390000000", "139000000000", "12900000000", "+85213900000000", "13900000000\n1", "一三九"})
    void whatIsNoMobileNumberIsRefused(String typed) {
        assertThat(ContactAddress.typed(Channel.SMS, typed)).isEmpty();
    }

    @Test
    void showsSoMuchOfAnAddressThatItsOwnerKnowsIt() {
        assertThat(ContactAddress.masked(Channel.SMS, "13912345678")).isEqualTo("139****5678");
        assertThat(ContactAddress.masked(Channel.MAIL, "someone@example.com")).isEqualTo("so***@example.com");
        assertThat(ContactAddress.masked(Channel.MAIL, "a@example.com")).isEqualTo("a***@example.com");
    }
}
