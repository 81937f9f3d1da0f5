package io.yici.notice;

import io.yici.codes.YiciException;

/** There is no such letter, it is somebody else's, or it has not left the house yet. */
public final class NoticeNotFound extends YiciException {

    private static final long serialVersionUID = 1L;

    NoticeNotFound() {
        super("notice.not-found");
    }
}
