package io.yici.exchange.connector;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Looks records up in the CSV files that a department drops into a folder. A newer drop is read beside the one in use and takes its place when it is
 * found whole, whether anybody asks or not.
 */
@Component
final class FileConnector implements RegisterConnector, AutoCloseable {

    private static final int READERS = 8;
    private static final Pattern RESOURCE = Pattern.compile("[A-Za-z0-9_]{1,64}");

    private final Clock clock;
    private final AnswerLimits limits = AnswerLimits.DEFAULT;
    private final Workers readers = new Workers("register-files", READERS);
    private final ScheduledThreadPoolExecutor lookers = new ScheduledThreadPoolExecutor(2, task -> {
        var thread = new Thread(task, "register-drops");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<DropFolder.Place, DropWatch> watches = new ConcurrentHashMap<>();

    FileConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "file";
    }

    @Override
    public RegisterAnswer ask(RegisterQuestion question) {
        var endpoint = question.endpoint(RegisterEndpoint.Files.class);
        return Asking.ask(question, until -> {
            Drop drop = watch(question, endpoint).drop(until);
            if (drop.mark().at().plus(endpoint.maxAge()).isBefore(clock.instant())) {
                throw new AskingFailed(FailureKind.STALE, "stale");
            }
            return readers.until(until, () -> answer(question, drop));
        });
    }

    private DropWatch watch(RegisterQuestion question, RegisterEndpoint.Files endpoint) throws AskingFailed {
        if (!RESOURCE.matcher(question.resource()).matches()) {
            throw AskingFailed.refused("name");
        }
        var place =
                new DropFolder.Place(endpoint.folder(), question.resource(), endpoint.charset(), question.keyField());
        return watches.computeIfAbsent(place, one -> new DropWatch(new DropFolder(one, clock), lookers));
    }

    private RegisterAnswer answer(RegisterQuestion question, Drop drop) throws AskingFailed {
        try {
            var rows = drop.rows(Written.key(question.key()), question.fields(), limits.maxRows());
            String version = drop.mark().stamp();
            return rows.isEmpty()
                    ? new RegisterAnswer.NoSuchRecord(
                            question.requestId(), version, drop.mark().at())
                    : new RegisterAnswer.Rows(
                            question.requestId(), rows, version, drop.mark().at());
        } catch (AskingFailed known) {
            throw known;
        } catch (IOException gone) {
            throw new AskingFailed(FailureKind.FAULT, "io");
        }
    }

    @Override
    public void close() {
        readers.close();
        watches.values().forEach(DropWatch::close);
        lookers.shutdownNow();
    }
}
