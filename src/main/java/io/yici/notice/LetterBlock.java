package io.yici.notice;

import io.yici.notice.Letter.Part;
import io.yici.notice.Letter.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Parts of a letter that a page shows together: the items of a list, or one other part.
 *
 * @param role name of the role, in lower case
 */
record LetterBlock(String role, List<String> texts) {

    LetterBlock {
        texts = List.copyOf(texts);
    }

    static List<LetterBlock> of(Letter letter) {
        List<LetterBlock> blocks = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (Part part : letter.parts()) {
            if (part.role() == Role.ITEM) {
                items.add(part.text());
                continue;
            }
            flush(items, blocks);
            blocks.add(new LetterBlock(name(part.role()), List.of(part.text())));
        }
        flush(items, blocks);
        return List.copyOf(blocks);
    }

    private static void flush(List<String> items, List<LetterBlock> blocks) {
        if (!items.isEmpty()) {
            blocks.add(new LetterBlock(name(Role.ITEM), items));
            items.clear();
        }
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
