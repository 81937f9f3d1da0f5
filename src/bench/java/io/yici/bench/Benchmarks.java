package io.yici.bench;

/** Runs one benchmark by its name. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        switch (args.length == 0 ? "" : args[0]) {
            case "cases" -> new CasesBench().run();
            case "fan-out" -> new FanOutBench().run();
            case "exchange" -> new ExchangeBench().run();
            case "soak" -> new SoakBench().run();
            case "inbox" -> new InboxBench().run();
            case "timers" -> new TimersBench().run();
            case "ledger" -> new LedgerBench().run();
            case "vault" -> new VaultBench().run();
            case "analysis" -> new AnalysisBench().run();
            default -> throw new IllegalArgumentException(
                        "Say which: -Dbench=cases, fan-out, exchange, inbox, timers, ledger, vault, analysis or soak");
        }
        // The pools of two engines need not wind down one by one.
        System.exit(0);
    }
}
