package io.yici.exchange.connector;

/** Asks with a deadline and turns every end into an answer. */
final class Asking {

    private Asking() {}

    /** Finds the answer until the deadline in {@link System#nanoTime()}. */
    interface Finding {
        RegisterAnswer answer(long until) throws AskingFailed;
    }

    static RegisterAnswer ask(RegisterQuestion question, Finding finding) {
        long until = System.nanoTime() + question.endpoint().deadline().toNanos();
        try {
            return finding.answer(until);
        } catch (AskingFailed failed) {
            return failed.answer(question.requestId());
        }
    }
}
