package io.yici.audit;

import io.yici.organisation.Colleagues;
import io.yici.site.SignedIn;
import io.yici.vault.Vault;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32;
import org.springframework.stereotype.Component;

/**
 * Who saw a page or made a file and when: to be seen across it, and as characters without width in its text, which go along when it is copied. Templates have it as
 * {@code @watermark}.
 */
@Component
public class Watermark {

    private static final String SIGNS = "\u200B\u200C\u200D\u2060";
    private static final String TAG = "yici-mark:";
    private static final int START = 4;
    private static final int BYTES = 9;
    private static final int LENGTH = BYTES * 4;
    private static final int LONGEST = 1_000_000;
    private static final long EPOCH = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Vault vault;
    private final Colleagues colleagues;
    private final Clock clock;

    Watermark(Vault vault, Colleagues colleagues, Clock clock) {
        this.vault = vault;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** Name, login and time. */
    public String visible(SignedIn me) {
        return visible(me.account(), me.login());
    }

    public String visible(UUID account, String login) {
        return colleagues.name(account) + " " + login + " "
                + TIME.format(clock.instant().atZone(clock.getZone()));
    }

    /** Login and time alone, in letters that every machine has. */
    String plain(String login) {
        return login + " " + TIME.format(clock.instant().atZone(clock.getZone()));
    }

    /** The same as {@link #hidden} in plain figures, to stand within a file. */
    String tag(UUID account) {
        return TAG + HexFormat.of().formatHex(bytes(account));
    }

    /** Who and when, to the minute, in characters that nobody sees. */
    public String hidden(SignedIn me) {
        return hidden(me.account());
    }

    public String hidden(UUID account) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (byte one : bytes(account)) {
            for (int shift = 6; shift >= 0; shift -= 2) {
                text.append(SIGNS.charAt((one >> shift) & 3));
            }
        }
        return text.toString();
    }

    private byte[] bytes(UUID account) {
        byte[] start =
                HexFormat.of().parseHex(vault.pseudonym(account.toString()).substring(0, START * 2));
        int minute = (int) ((clock.instant().getEpochSecond() - EPOCH) / 60);
        return ByteBuffer.allocate(BYTES)
                .put(start)
                .putInt(minute)
                .put(check(start, minute))
                .array();
    }

    private static byte check(byte[] start, int minute) {
        CRC32 crc = new CRC32();
        crc.update(ByteBuffer.allocate(START + 4).put(start).putInt(minute).array());
        return (byte) crc.getValue();
    }

    /**
     * What a mark says.
     *
     * @param actor beginning of the pseudonym of who saw it
     */
    record Mark(String actor, Instant at) {}

    /** The marks in a text, wherever they stand and whatever is between their pieces. */
    static List<Mark> read(String text) {
        Set<Mark> marks = new LinkedHashSet<>();
        StringBuilder run = new StringBuilder();
        for (int at = 0; at <= Math.min(text.length(), LONGEST); at++) {
            boolean sign = at < text.length() && at < LONGEST && SIGNS.indexOf(text.charAt(at)) >= 0;
            if (sign) {
                run.append(text.charAt(at));
            } else {
                in(run, marks);
                run.setLength(0);
            }
        }
        tags(text, marks);
        return List.copyOf(marks);
    }

    /** Those that stand within a file. */
    private static void tags(String text, Set<Mark> marks) {
        for (int at = text.indexOf(TAG); at >= 0; at = text.indexOf(TAG, at + 1)) {
            int from = at + TAG.length();
            int to = from + BYTES * 2;
            if (to <= text.length() && text.substring(from, to).matches("[0-9a-f]+")) {
                mark(HexFormat.of().parseHex(text, from, to)).ifPresent(marks::add);
            }
        }
    }

    private static void in(CharSequence run, Set<Mark> marks) {
        int from = 0;
        while (from + LENGTH <= run.length()) {
            Optional<Mark> mark = mark(run.subSequence(from, from + LENGTH));
            mark.ifPresent(marks::add);
            from += mark.isPresent() ? LENGTH : 1;
        }
    }

    private static Optional<Mark> mark(CharSequence signs) {
        byte[] all = new byte[BYTES];
        for (int at = 0; at < LENGTH; at++) {
            all[at / 4] = (byte) (all[at / 4] << 2 | SIGNS.indexOf(signs.charAt(at)));
        }
        return mark(all);
    }

    private static Optional<Mark> mark(byte[] all) {
        ByteBuffer read = ByteBuffer.wrap(all);
        byte[] start = new byte[START];
        read.get(start);
        int minute = read.getInt();
        return read.get() == check(start, minute)
                ? Optional.of(new Mark(HexFormat.of().formatHex(start), Instant.ofEpochSecond(EPOCH + minute * 60L)))
                : Optional.empty();
    }
}
