package io.yici.exchange.connector;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends a signed body over a kept connection and brings back the answer's body, bounded in bytes and in time. Redirects are not followed, cookies and
 * compression are not spoken.
 */
final class GatewayTransport implements AutoCloseable {

    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_HEADERS = 100;

    private final GatewayLimits limits;
    private final PoolingHttpClientConnectionManager connections;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor deadlines;

    GatewayTransport(GatewayLimits limits) {
        this.limits = limits;
        this.connections = connections(limits);
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableConnectionState()
                .build();
        this.deadlines = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "gateway-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        deadlines.setRemoveOnCancelPolicy(true);
    }

    private static PoolingHttpClientConnectionManager connections(GatewayLimits limits) {
        var http = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(http)
                        .build())
                .setMaxConnPerRoute(limits.connections())
                .setMaxConnTotal(limits.connections() * 16)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofSeconds(5))
                        .setIdleTimeout(Timeout.ofSeconds(20))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .build())
                .build();
    }

    /**
     * Posts a body and returns the answer's.
     *
     * @param question makes what is sent, anew for each time it is sent
     * @param until the deadline in {@link System#nanoTime()}
     */
    byte[] post(URI uri, Supplier<SignedBody> question, long until) throws GatewayFailure {
        var context = HttpClientContext.create();
        try {
            return attempt(uri, question.get(), until, context);
        } catch (IOException lost) {
            if (isStale(lost, context) && until - System.nanoTime() > 0) {
                return again(uri, question.get(), until);
            }
            throw failure(lost, until);
        }
    }

    private byte[] again(URI uri, SignedBody signed, long until) throws GatewayFailure {
        // The others kept are as old: start afresh, so that the question is repeated only once.
        connections.closeIdle(TimeValue.ZERO_MILLISECONDS);
        try {
            return attempt(uri, signed, until, HttpClientContext.create());
        } catch (IOException lost) {
            throw failure(lost, until);
        }
    }

    /** The other side had closed a kept connection; nobody there read the question. */
    private static boolean isStale(IOException lost, HttpClientContext context) {
        var endpoint = context.getEndpointDetails();
        return (lost instanceof NoHttpResponseException || lost.getClass() == SocketException.class)
                && endpoint != null
                && endpoint.getRequestCount() > 1;
    }

    private byte[] attempt(URI uri, SignedBody signed, long until, HttpClientContext context) throws IOException {
        long left = until - System.nanoTime();
        if (left <= 0) {
            throw new GatewayFailure(FailureKind.TIMEOUT, "deadline");
        }
        var timeout = Timeout.ofNanoseconds(left);
        var post = new HttpPost(uri);
        post.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(timeout)
                .setResponseTimeout(timeout)
                .setProtocolUpgradeEnabled(false)
                .build());
        post.setEntity(new ByteArrayEntity(signed.body(), ContentType.APPLICATION_JSON));
        signed.headers().forEach(post::setHeader);
        ScheduledFuture<?> deadline = deadlines.schedule(post::cancel, left, TimeUnit.NANOSECONDS);
        var host = new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort());
        try (ClassicHttpResponse response = client.executeOpen(host, post, context)) {
            return body(response);
        } finally {
            deadline.cancel(false);
        }
    }

    private byte[] body(ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        if (status != 200) {
            throw new GatewayFailure(status == 429 ? FailureKind.QUOTA : FailureKind.HTTP, String.valueOf(status));
        }
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            throw GatewayFailure.malformed("empty");
        }
        requireJson(response);
        byte[] body = entity.getContent().readNBytes(limits.maxBytes() + 1);
        if (body.length > limits.maxBytes()) {
            throw GatewayFailure.malformed("tooLarge");
        }
        return body;
    }

    private static void requireJson(ClassicHttpResponse response) throws GatewayFailure {
        Header encoding = response.getFirstHeader("Content-Encoding");
        if (encoding != null && !"identity".equalsIgnoreCase(encoding.getValue())) {
            throw GatewayFailure.malformed("contentEncoding");
        }
        Header type = response.getFirstHeader("Content-Type");
        String named =
                type == null ? "" : type.getValue().toLowerCase(Locale.ROOT).replace(" ", "");
        if (!named.equals("application/json") && !named.startsWith("application/json;")) {
            throw GatewayFailure.malformed("contentType");
        }
        if (named.contains("charset=") && !named.contains("charset=utf-8") && !named.contains("charset=\"utf-8\"")) {
            throw GatewayFailure.malformed("charset");
        }
    }

    private static GatewayFailure failure(IOException lost, long until) {
        if (lost instanceof GatewayFailure known) {
            return known;
        }
        if (until - System.nanoTime() <= 0
                || lost instanceof SocketTimeoutException
                || lost instanceof InterruptedIOException) {
            return new GatewayFailure(FailureKind.TIMEOUT, "deadline");
        }
        if (lost instanceof ConnectException) {
            return new GatewayFailure(FailureKind.CONNECT, "refused");
        }
        if (lost instanceof ConnectionClosedException
                || lost instanceof NoHttpResponseException
                || lost instanceof SocketException) {
            return new GatewayFailure(FailureKind.CONNECT, "lost");
        }
        return lost.getCause() instanceof HttpException
                ? GatewayFailure.malformed("http")
                : new GatewayFailure(FailureKind.CONNECT, "io");
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
