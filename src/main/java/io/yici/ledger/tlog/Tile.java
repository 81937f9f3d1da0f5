package io.yici.ledger.tlog;

import java.util.Arrays;
import java.util.Locale;

/**
 * A row of up to 256 hashes of one level of a log's tree, or of its entries (C2SP tlog-tiles).
 *
 * @param level 0 for leaves; {@link #ENTRIES} for the entries themselves
 * @param index of the tile on its level
 * @param width how many it holds; 256 when it is full
 */
public record Tile(int level, long index, int width) {

    /** In place of a level: the entries. */
    public static final int ENTRIES = -1;

    /** Of a full tile. */
    public static final int FULL = 256;

    /** Levels of a tree that a tile spans. */
    public static final int HEIGHT = 8;

    private static final int HIGHEST = 63;
    private static final int GROUP = 1_000;

    public Tile {
        if (level < ENTRIES || level > HIGHEST || index < 0 || width < 1 || width > FULL) {
            throw new LogMalformed("tile");
        }
    }

    /**
     * Reads what follows {@code tile/} in an address.
     *
     * @throws LogMalformed when it is no tile's
     */
    public static Tile parse(String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            throw new LogMalformed("tile");
        }
        String level = path.substring(0, slash);
        String rest = path.substring(slash + 1);
        int partial = rest.indexOf(".p/");
        long width = partial < 0 ? FULL : LogText.number(rest.substring(partial + ".p/".length()));
        Tile tile = new Tile(
                level.equals("entries") ? ENTRIES : Math.toIntExact(Math.min(LogText.number(level), GROUP)),
                index(partial < 0 ? rest : rest.substring(0, partial)),
                (int) Math.min(width, GROUP));
        // There is one way to write a tile's address.
        if (!tile.path().equals(path)) {
            throw new LogMalformed("tile");
        }
        return tile;
    }

    private static long index(String path) {
        long index = 0;
        for (String group : path.split("/", -1)) {
            String digits = group.startsWith("x") ? group.substring(1) : group;
            boolean three = digits.length() == 3 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!three || index > Long.MAX_VALUE / GROUP - 1) {
                throw new LogMalformed("tile");
            }
            index = index * GROUP + Integer.parseInt(digits);
        }
        return index;
    }

    /**
     * The hash above some of a tile's hashes.
     *
     * @param hashes of the tile, one after the other
     * @param from the first of them
     * @param of how many, a power of two
     */
    public static Hash above(byte[] hashes, int from, int of) {
        return of == 1
                ? Hash.of(Arrays.copyOfRange(hashes, from * Hash.LENGTH, (from + 1) * Hash.LENGTH))
                : Hash.ofNode(above(hashes, from, of / 2), above(hashes, from + of / 2, of / 2));
    }

    /** What follows {@code tile/} in its address. */
    public String path() {
        StringBuilder path = new StringBuilder(String.format(Locale.ROOT, "%03d", index % GROUP));
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % GROUP));
        }
        path.insert(0, (level == ENTRIES ? "entries" : String.valueOf(level)) + "/");
        return width == FULL
                ? path.toString()
                : path.append(".p/").append(width).toString();
    }
}
