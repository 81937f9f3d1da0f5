package io.yici.notice;

import io.yici.codes.YiciException;

/** Nothing is sent this way here: the operator has set no server for it. */
public final class ChannelOff extends YiciException {

    private static final long serialVersionUID = 1L;

    ChannelOff() {
        super("notice.channel-off");
    }
}
