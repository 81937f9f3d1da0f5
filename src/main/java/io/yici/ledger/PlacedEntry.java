package io.yici.ledger;

/**
 * An entry with its place in the log.
 *
 * @param place negative while it has none
 * @param leaf the entry as it is hashed: canonical JSON
 */
public record PlacedEntry(long place, LoggedEntry logged, String leaf) {

    public boolean isPlaced() {
        return place >= 0;
    }
}
