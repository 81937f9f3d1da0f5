package io.yici.exchange.connector;

/** What a register's field holds, and as what it is read. */
public enum FieldType {
    /** A citizen's identity number; read with 18 characters. */
    PERSON_ID,
    /** A person's name. */
    NAME,
    /** A day; read as {@link java.time.LocalDate}. */
    DATE,
    /** A time; read as {@link java.time.LocalDateTime}. */
    DATETIME,
    /** Read as {@code male}, {@code female} or {@code unknown}. */
    SEX,
    /** An amount in yuan; read as {@link java.math.BigDecimal}. */
    MONEY,
    /** Square metres; read as {@link java.math.BigDecimal}. */
    AREA,
    TEXT,
    /** One of the field's codes; read as the code's name. */
    CODE,
    /** Read as {@link java.math.BigDecimal}. */
    NUMBER
}
