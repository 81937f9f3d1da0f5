package io.yici.certificate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a certificate says. Personal data: kept sealed, and its text form gives nothing away.
 *
 * <p>Labels and sentences are keys of the service's texts, so that it can be printed in each language: {@code outcome.certificate} is its
 * title, {@code certificate.statement} its sentence with lines as placeholders such as <code>{amount}</code>, {@code certificate.<line>} the
 * label of a line, {@code basis.<key>} a legal basis.
 *
 * @param authority id of the department that decided
 * @param holderId number of the identity card
 * @param validUntil the last day it holds
 * @param basis keys of the laws it rests on
 */
public record CertificateContent(
        String service,
        int serviceVersion,
        String authority,
        String caseNumber,
        String holderName,
        String holderId,
        LocalDate validUntil,
        List<String> basis,
        List<Line> lines) {

    public CertificateContent {
        basis = List.copyOf(basis);
        lines = List.copyOf(lines);
    }

    /** How a value is written. */
    public enum Kind {
        TEXT,
        /** In yuan; in Chinese also in the capital numerals that cannot be altered. */
        MONEY,
        MONTHS,
        DATE
    }

    /**
     * A line of the certificate.
     *
     * @param key names it among the service's texts, and as a placeholder
     * @param value as the kind's type writes itself
     */
    public record Line(String key, Kind kind, String value) {

        public static Line text(String key, String value) {
            return new Line(key, Kind.TEXT, value);
        }

        public static Line money(String key, BigDecimal yuan) {
            return new Line(key, Kind.MONEY, yuan.toPlainString());
        }

        public static Line months(String key, int months) {
            return new Line(key, Kind.MONTHS, Integer.toString(months));
        }

        public static Line date(String key, LocalDate date) {
            return new Line(key, Kind.DATE, date.toString());
        }

        @Override
        public String toString() {
            return "Line[" + key + "]";
        }
    }

    @Override
    public String toString() {
        return "CertificateContent[sealed]";
    }
}
