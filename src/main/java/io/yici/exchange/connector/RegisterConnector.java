package io.yici.exchange.connector;

/** Speaks one kind of gateway to a department's register. Many questions may be asked at once from any threads. */
public interface RegisterConnector {

    /** The name in a register file's {@code connector.kind}. */
    String kind();

    /**
     * Asks once and waits for the answer, at the longest until the endpoint's deadline. Whatever the department does, the call ends with an answer
     * and never with an exception.
     */
    RegisterAnswer ask(RegisterQuestion question);
}
