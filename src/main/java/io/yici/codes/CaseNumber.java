package io.yici.codes;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * The number of a case: item code, day of receipt, serial of that day.
 *
 * @param value at least 43 characters, upper-case
 */
public record CaseNumber(String value) {

    /** How many digits the serial has at least, unless an agency wants more. */
    public static final int DEFAULT_SERIAL_WIDTH = 4;

    private static final int MAX_SERIAL_WIDTH = 12;
    private static final int SERIAL_START = ItemCode.LENGTH + 8;
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

    public CaseNumber {
        if (!check(value, CodeRules.wellFormed()).orThrow().equals(value)) {
            throw new IllegalArgumentException("not in the form it is stored in");
        }
    }

    /**
     * Reads a well-formed number, whatever the width of its serial.
     *
     * @throws InvalidCode tells why it is none
     */
    public static CaseNumber of(String text) {
        return new CaseNumber(check(text, CodeRules.wellFormed()).orThrow());
    }

    /** With the serial in four digits, more where it needs them. */
    public static CaseNumber of(ItemCode item, LocalDate received, long serial) {
        return of(item, received, serial, DEFAULT_SERIAL_WIDTH);
    }

    /**
     * A new number.
     *
     * @param serial from 1
     * @param width digits of the serial; a busy day's larger serials get more, so that no case goes without a number
     * @throws IllegalArgumentException where serial or width are out of range
     */
    public static CaseNumber of(ItemCode item, LocalDate received, long serial, int width) {
        if (serial < 1 || width < DEFAULT_SERIAL_WIDTH || width > MAX_SERIAL_WIDTH) {
            throw new IllegalArgumentException("serial " + serial + " in " + width + " digits");
        }
        String digits = Long.toString(serial);
        return new CaseNumber(item.value()
                + received.format(DateTimeFormatter.BASIC_ISO_DATE)
                + "0".repeat(Math.max(0, width - digits.length()))
                + digits);
    }

    /** Says whether this is such a number, and if not, why. */
    public static CodeCheck check(String text, CodeRules rules) {
        String number = TypedText.normalize(text);
        Set<CodeReason> reasons = EnumSet.noneOf(CodeReason.class);
        if (number.isEmpty()) {
            reasons.add(CodeReason.EMPTY);
        } else if (number.length() < SERIAL_START + DEFAULT_SERIAL_WIDTH
                || number.length() > SERIAL_START + MAX_SERIAL_WIDTH) {
            reasons.add(CodeReason.LENGTH);
        } else {
            ItemCode.checkContent(number.substring(0, ItemCode.LENGTH), rules, reasons);
            checkDateAndSerial(number, rules, reasons);
        }
        return CodeCheck.of(CodeKind.CASE, text, number, reasons);
    }

    private static void checkDateAndSerial(String number, CodeRules rules, Set<CodeReason> reasons) {
        if (!TypedText.digits(number, ItemCode.LENGTH, number.length())) {
            reasons.add(CodeReason.CHARACTERS);
            return;
        }
        Dates.check(Dates.read(number, ItemCode.LENGTH), EARLIEST, rules.today(), reasons);
        if (Long.parseLong(number, SERIAL_START, number.length(), 10) == 0) {
            reasons.add(CodeReason.SERIAL);
        }
    }

    public ItemCode item() {
        return new ItemCode(value.substring(0, ItemCode.LENGTH));
    }

    /** The day of receipt. */
    public LocalDate received() {
        return Objects.requireNonNull(Dates.read(value, ItemCode.LENGTH));
    }

    public long serial() {
        return Long.parseLong(value, SERIAL_START, value.length(), 10);
    }

    @Override
    public String toString() {
        return value;
    }
}
