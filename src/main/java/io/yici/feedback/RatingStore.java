package io.yici.feedback;

import io.yici.vault.DossierErased;
import io.yici.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Table {@code rating}. No column leads to a case without the vault's keys: {@code rated} is a keyed hash, {@code place} is sealed under a key of the
 * rating's own, and {@code words} under the case's, so that they are gone when the case is erased.
 */
@Repository
class RatingStore {

    private static final String COLUMNS = "id, service, department, score, month_begins, reasons";
    private static final String APPLICANT = "applicant";
    private static final String OWN = "feedback";

    private final JdbcClient jdbc;
    private final Vault vault;

    RatingStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * Keeps a rating.
     *
     * @param request what the program that sent it may repeat it by; null from a page
     * @param words what was written; null for nothing
     * @throws org.springframework.dao.DuplicateKeyException when the case was rated before
     */
    void insert(Rating rating, UUID dossier, @Nullable String request, @Nullable String words) {
        boolean followed = rating.isBad() || words != null;
        jdbc.sql("insert into rating (" + COLUMNS + ", rated, request, words, place)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        rating.id(),
                        rating.service(),
                        rating.department(),
                        rating.score(),
                        rating.month(),
                        rating.reasons().stream().map(RatingReason::name).collect(Collectors.joining(" ")),
                        rated(dossier),
                        request == null ? null : hashed(dossier, request),
                        words == null ? null : vault.seal(dossier, APPLICANT, wordsOf(rating.id()), bytes(words)),
                        followed
                                ? vault.seal(rating.id(), OWN, placeOf(rating.id()), bytes(dossier.toString()))
                                : null))
                .update();
    }

    Optional<Rating> ofCase(UUID dossier) {
        return jdbc.sql("select " + COLUMNS + " from rating where rated = ?")
                .param(rated(dossier))
                .query(RatingStore::row)
                .optional();
    }

    /** Whether the case's rating came with that request. */
    boolean cameWith(UUID dossier, String request) {
        return jdbc.sql("select count(*) from rating where rated = ? and request = ?")
                        .params(rated(dossier), hashed(dossier, request))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<Rating> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from rating where id = ?")
                .param(id)
                .query(RatingStore::row)
                .optional();
    }

    /** What was written; nothing where nothing was, or where the case is erased. */
    Optional<String> words(UUID id) {
        byte[] sealed = bytes(id, "words");
        if (sealed == null) {
            return Optional.empty();
        }
        try {
            return place(id).map(dossier -> text(vault.open(dossier, APPLICANT, wordsOf(id), sealed)));
        } catch (DossierErased erased) {
            return Optional.empty();
        }
    }

    /** The case, for sealing and opening what belongs to it; to be shown to nobody. */
    Optional<UUID> place(UUID id) {
        byte[] sealed = bytes(id, "place");
        return sealed == null
                ? Optional.empty()
                : Optional.of(UUID.fromString(text(vault.open(id, OWN, placeOf(id), sealed))));
    }

    /** @param bad how many of them were 1 or 2 */
    record Count(long ratings, double average, long bad) {}

    /** How a department's decisions were rated from that month on. */
    Count count(String department, LocalDate from) {
        return jdbc.sql("select count(*) as ratings, coalesce(avg(cast(score as double precision)), 0) as average,"
                        + " count(*) filter (where score <= 2) as bad"
                        + " from rating where department = ? and month_begins >= ?")
                .params(department, from)
                .query((row, n) -> new Count(row.getLong("ratings"), row.getDouble("average"), row.getLong("bad")))
                .single();
    }

    private byte @Nullable [] bytes(UUID id, String column) {
        return jdbc.sql("select words, place from rating where id = ?")
                .param(id)
                .query((row, n) -> Optional.ofNullable(row.getBytes(column)))
                .optional()
                .flatMap(found -> found)
                .orElse(null);
    }

    private static Rating row(ResultSet row, int n) throws SQLException {
        return new Rating(
                row.getObject("id", UUID.class),
                row.getString("service"),
                row.getString("department"),
                row.getInt("score"),
                row.getObject("month_begins", LocalDate.class),
                reasons(row.getString("reasons")));
    }

    private static List<RatingReason> reasons(String names) {
        return Stream.of(names.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(RatingReason::valueOf)
                .toList();
    }

    private String rated(UUID dossier) {
        return vault.pseudonym("rating." + dossier);
    }

    private String hashed(UUID dossier, String request) {
        return vault.pseudonym("rating." + dossier + "." + request);
    }

    private static String wordsOf(UUID id) {
        return "rating." + id + ".words";
    }

    private static String placeOf(UUID id) {
        return "rating." + id + ".case";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
