package io.yici.simulator;

import io.yici.ledger.LogKey;
import io.yici.ledger.LogWitness;
import io.yici.witness.Witness;
import io.yici.witness.WitnessFolder;
import io.yici.witness.WitnessServer;
import io.yici.witness.WitnessStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The demo's witnesses: the stand-alone program's own parts, in this process, over HTTP, each with its key and store. {@code yici.simulator.witnesses=false} leaves them out. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@ConditionalOnProperty(name = "yici.simulator.witnesses", matchIfMissing = true)
class DemoWitnesses {

    /** A witness that is up. */
    record Running(WitnessFolder folder, WitnessServer server) implements AutoCloseable {

        static Running start(Path data, String department, LogKey log, Clock clock) {
            try {
                WitnessFolder folder =
                        WitnessFolder.open(data.resolve("witness-" + department), "witness." + department + ".example");
                WitnessStatus status = new WitnessStatus(folder, List.of(log.key()), null);
                WitnessServer server = WitnessServer.start(
                        new Witness(folder, List.of(log.key()), clock),
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        status::text);
                return new Running(folder, server);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        LogWitness witness() {
            return new LogWitness(server.address(), folder.key());
        }

        @Override
        public void close() {
            server.close();
            folder.close();
        }
    }

    @Bean(destroyMethod = "close")
    Running civilAffairsWitness(LogKey log, Clock clock, @Value("${yici.data:./.yici}") Path data) {
        return Running.start(data, "mz", log, clock);
    }

    @Bean(destroyMethod = "close")
    Running policeWitness(LogKey log, Clock clock, @Value("${yici.data:./.yici}") Path data) {
        return Running.start(data, "ga", log, clock);
    }

    @Bean
    LogWitness civilAffairs(Running civilAffairsWitness) {
        return civilAffairsWitness.witness();
    }

    @Bean
    LogWitness police(Running policeWitness) {
        return policeWitness.witness();
    }
}
