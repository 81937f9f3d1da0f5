package io.yici.exchange.connector;

import io.yici.exchange.connector.RegisterEndpoint.Token;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ContentType;
import org.jspecify.annotations.Nullable;

/** Tokens of OAuth2 client credentials, kept until shortly before they expire; whoever asks while one is being fetched waits for that one. */
final class Tokens {

    private static final ContentType FORM = ContentType.create("application/x-www-form-urlencoded");
    private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7e]{1,4096}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
    private static final long UNSAID_SECONDS = 60;
    private static final long MOST_SPARE_SECONDS = 30;

    private final Clock clock;
    private final HttpTransport transport;
    private final BoundedJson json;
    private final Map<Token, CompletableFuture<Kept>> kept = new ConcurrentHashMap<>();

    Tokens(Clock clock, HttpTransport transport, BoundedJson json) {
        this.clock = clock;
        this.transport = transport;
        this.json = json;
    }

    private record Kept(String value, Instant until) {}

    /** A token that is good for now, fetched where none is kept. */
    String token(Token account, long until) throws AskingFailed {
        var mine = new CompletableFuture<Kept>();
        CompletableFuture<Kept> current = kept.compute(account, (key, there) -> isGood(there) ? there : mine);
        if (current == mine) {
            fetch(account, mine, until);
        }
        return Workers.await(current, until).value();
    }

    /** Forgets a token that was not taken, unless another one is there already. */
    void drop(Token account, String value) {
        kept.computeIfPresent(account, (key, there) -> {
            boolean refused = there.isDone()
                    && !there.isCompletedExceptionally()
                    && there.join().value().equals(value);
            return refused ? null : there;
        });
    }

    private boolean isGood(@Nullable CompletableFuture<Kept> there) {
        if (there == null || there.isCompletedExceptionally()) {
            return false;
        }
        return !there.isDone() || clock.instant().isBefore(there.join().until());
    }

    private void fetch(Token account, CompletableFuture<Kept> mine, long until) {
        try {
            mine.complete(fetched(account, until));
        } catch (AskingFailed failed) {
            mine.completeExceptionally(failed);
        } finally {
            // Nobody may wait for a fetch that broke off otherwise.
            mine.cancel(false);
        }
    }

    private Kept fetched(Token account, long until) throws AskingFailed {
        Instant asked = clock.instant();
        var headers = Map.of("Authorization", "Basic " + credentials(account), "Accept", "application/json");
        HttpAnswer answer = transport.send(
                new HttpQuestion(
                        account.address().uri(), account.address().tls(), FORM, form(account), () -> headers, false),
                until);
        if (answer.status() == 400 || answer.status() == 401 || answer.status() == 403) {
            throw AskingFailed.refused("token");
        }
        Map<String, @Nullable String> fields = json.read(answer.success(), in -> BoundedJson.flat(in, Set.of()));
        String value = fields.get("access_token");
        if (value == null || !VALUE.matcher(value).matches() || !"bearer".equalsIgnoreCase(fields.get("token_type"))) {
            throw AskingFailed.malformed("token");
        }
        return new Kept(value, asked.plusSeconds(seconds(fields.get("expires_in"))));
    }

    private static long seconds(@Nullable String expiresIn) {
        boolean said = expiresIn != null && SECONDS.matcher(expiresIn).matches();
        long seconds = said ? Long.parseLong(expiresIn) : UNSAID_SECONDS;
        return seconds - Math.min(MOST_SPARE_SECONDS, seconds / 5);
    }

    private static String credentials(Token account) {
        String pair = Escaped.form(account.client()) + ":" + Escaped.form(account.secret());
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] form(Token account) {
        String scope = account.scope();
        String form = "grant_type=client_credentials" + (scope == null ? "" : "&scope=" + Escaped.form(scope));
        return form.getBytes(StandardCharsets.US_ASCII);
    }
}
