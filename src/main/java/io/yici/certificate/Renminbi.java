package io.yici.certificate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts of money in the capital numerals of Chinese documents, which cannot be altered unseen: 伍仟肆佰元整. */
final class Renminbi {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final int GROUP = 10_000;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(16);

    private Renminbi() {}

    /**
     * The amount in words, to the fen.
     *
     * @throws IllegalArgumentException where it is negative or beyond all money there is
     */
    static String inWords(BigDecimal yuan) {
        if (yuan.signum() < 0 || yuan.compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("not an amount that certificates tell");
        }
        var fen = yuan.setScale(2, RoundingMode.HALF_UP).unscaledValue().longValueExact();
        var whole = fen / 100;
        var jiao = (int) (fen / 10 % 10);
        var rest = (int) (fen % 10);
        var words = new StringBuilder();
        if (whole > 0 || fen == 0) {
            words.append(whole == 0 ? "零" : whole(whole)).append('元');
        }
        if (jiao > 0) {
            words.append(DIGITS.charAt(jiao)).append('角');
        } else if (rest > 0 && whole > 0) {
            words.append('零');
        }
        return words.append(rest > 0 ? DIGITS.charAt(rest) + "分" : "整").toString();
    }

    private static String whole(long number) {
        var words = new StringBuilder();
        var gap = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            var part = (int) (number / pow(group) % GROUP);
            if (part == 0) {
                gap = !words.isEmpty();
                continue;
            }
            if (!words.isEmpty() && (gap || part < GROUP / 10)) {
                words.append('零');
            }
            words.append(part(part)).append(GROUPS[group]);
            gap = false;
        }
        return words.toString();
    }

    private static String part(int number) {
        var words = new StringBuilder();
        var gap = false;
        for (int place = PLACES.length - 1; place >= 0; place--) {
            var digit = number / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = !words.isEmpty();
                continue;
            }
            if (gap) {
                words.append('零');
            }
            words.append(DIGITS.charAt(digit)).append(PLACES[place]);
            gap = false;
        }
        return words.toString();
    }

    private static long pow(int group) {
        long result = 1;
        for (int times = 0; times < group; times++) {
            result *= GROUP;
        }
        return result;
    }
}
