package io.yici.ledger.tlog;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Entries one after the other, each with its length before it (C2SP tlog-tiles). */
public final class EntryBundle {

    private static final int LONGEST = 0xffff;

    private EntryBundle() {}

    /**
     * The entries as a bundle.
     *
     * @throws LogMalformed when one is too long for it
     */
    public static byte[] write(List<byte[]> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST) {
                throw new LogMalformed("entry");
            }
            bundle.write(entry.length >> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /**
     * The entries of a bundle.
     *
     * @throws LogMalformed when it ends within one, or has more than a tile
     */
    public static List<byte[]> read(byte[] bundle) {
        ByteBuffer rest = ByteBuffer.wrap(bundle);
        List<byte[]> entries = new ArrayList<>();
        try {
            while (rest.hasRemaining()) {
                byte[] entry = new byte[Short.toUnsignedInt(rest.getShort())];
                rest.get(entry);
                entries.add(entry);
            }
        } catch (BufferUnderflowException cut) {
            throw new LogMalformed("entry");
        }
        if (entries.size() > Tile.FULL) {
            throw new LogMalformed("entry");
        }
        return entries;
    }
}
