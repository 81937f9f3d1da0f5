package io.yici.notice;

/** Takes messages out of the house; bounded in time. */
interface Transport {

    Channel channel();

    /** Whether the operator has set a server for it. */
    boolean isOn();

    /**
     * Sends a message.
     *
     * @throws NotSent when the server did not take it, or did not say so in time
     */
    void send(Outgoing message) throws NotSent;
}
