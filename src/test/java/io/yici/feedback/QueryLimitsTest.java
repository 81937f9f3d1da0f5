package io.yici.feedback;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QueryLimitsTest {

    private static final int OF_ONE = 3;
    private static final int OF_ALL = 5;

    private final QueryLimits limits = new QueryLimits(new FeedbackSettings(10, 5, OF_ONE, OF_ALL));

    @Test
    void anAddressThatGuessesWaitsAndOthersDoNot() {
        miss("192.0.2.1", OF_ONE);
        assertRefused("192.0.2.1");
        assertThatCode(() -> limits.take("192.0.2.2")).doesNotThrowAnyException();
    }

    @Test
    void whatIsFoundDoesNotCount() {
        for (int i = 0; i < 2 * OF_ALL; i++) {
            limits.take("192.0.2.1");
            limits.found("192.0.2.1");
        }
        miss("192.0.2.1", OF_ONE);
        assertRefused("192.0.2.1");
    }

    @Test
    void manyAddressesTogetherHaveALimitToo() {
        for (int i = 0; i < OF_ALL; i++) {
            miss("192.0.2." + i, 1);
        }
        assertRefused("198.51.100.1");
    }

    private void miss(String address, int times) {
        for (int i = 0; i < times; i++) {
            limits.take(address);
        }
    }

    private void assertRefused(String address) {
        assertThatThrownBy(() -> limits.take(address)).isInstanceOf(TooManyQueries.class);
    }
}
