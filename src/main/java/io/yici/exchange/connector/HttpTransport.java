package io.yici.exchange.connector;

import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundles;

/**
 * Posts over a kept connection and brings back the answer, bounded in bytes and in time. Redirects are not followed, cookies and compression are not
 * spoken, and nothing but JSON is read.
 */
final class HttpTransport implements AutoCloseable {

    private static final int LONGEST_ERROR = 16_384;

    private final AnswerLimits limits;
    private final HttpClients clients;
    private final ScheduledThreadPoolExecutor deadlines;

    HttpTransport(AnswerLimits limits, SslBundles bundles) {
        this.limits = limits;
        this.clients = new HttpClients(limits, bundles);
        this.deadlines = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "register-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        deadlines.setRemoveOnCancelPolicy(true);
    }

    /**
     * Sends a question and returns what came, whatever its status.
     *
     * @param until the deadline in {@link System#nanoTime()}
     */
    HttpAnswer send(HttpQuestion question, long until) throws AskingFailed {
        HttpClients.Client client = clients.get(question.tls());
        var context = HttpClientContext.create();
        try {
            return attempt(client, question, until, context);
        } catch (IOException lost) {
            if (isStale(lost, context) && until - System.nanoTime() > 0) {
                return again(client, question, until);
            }
            throw LostConnection.failure(lost, until);
        }
    }

    private HttpAnswer again(HttpClients.Client client, HttpQuestion question, long until) throws AskingFailed {
        // The others kept are as old: start afresh, so that the question is repeated only once.
        client.dropIdle();
        try {
            return attempt(client, question, until, HttpClientContext.create());
        } catch (IOException lost) {
            throw LostConnection.failure(lost, until);
        }
    }

    /** The other side had closed a kept connection; nobody there read the question. */
    private static boolean isStale(IOException lost, HttpClientContext context) {
        var endpoint = context.getEndpointDetails();
        return (lost instanceof NoHttpResponseException || lost.getClass() == SocketException.class)
                && endpoint != null
                && endpoint.getRequestCount() > 1;
    }

    private HttpAnswer attempt(HttpClients.Client client, HttpQuestion question, long until, HttpClientContext context)
            throws IOException {
        long left = until - System.nanoTime();
        if (left <= 0) {
            throw AskingFailed.deadline();
        }
        var timeout = Timeout.ofNanoseconds(left);
        URI uri = question.uri();
        var post = new HttpPost(uri);
        post.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(timeout)
                .setResponseTimeout(timeout)
                .setProtocolUpgradeEnabled(false)
                .build());
        post.setEntity(new ByteArrayEntity(question.body(), question.type()));
        question.headers().get().forEach(post::setHeader);
        ScheduledFuture<?> deadline = deadlines.schedule(post::cancel, left, TimeUnit.NANOSECONDS);
        var host = new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort());
        try (ClassicHttpResponse response = client.http().executeOpen(host, post, context)) {
            return answer(response, question.readsErrors());
        } finally {
            deadline.cancel(false);
        }
    }

    private HttpAnswer answer(ClassicHttpResponse response, boolean readsErrors) throws IOException {
        int status = response.getCode();
        byte[] body = new byte[0];
        if (status == 200) {
            body = body(response);
        } else if (readsErrors && wrongType(response) == null) {
            body = error(response);
        }
        var headers = new LinkedHashMap<String, String>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        return new HttpAnswer(status, headers, body);
    }

    private byte[] body(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            throw AskingFailed.malformed("empty");
        }
        String wrong = wrongType(response);
        if (wrong != null) {
            throw AskingFailed.malformed(wrong);
        }
        byte[] body = entity.getContent().readNBytes(limits.maxBytes() + 1);
        if (body.length > limits.maxBytes()) {
            throw AskingFailed.malformed("tooLarge");
        }
        return body;
    }

    private static byte[] error(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : entity.getContent().readNBytes(LONGEST_ERROR + 1);
        return body.length > LONGEST_ERROR ? new byte[0] : body;
    }

    private static @Nullable String wrongType(ClassicHttpResponse response) {
        Header encoding = response.getFirstHeader("Content-Encoding");
        if (encoding != null && !"identity".equalsIgnoreCase(encoding.getValue())) {
            return "contentEncoding";
        }
        Header type = response.getFirstHeader("Content-Type");
        String named =
                type == null ? "" : type.getValue().toLowerCase(Locale.ROOT).replace(" ", "");
        if (!named.equals("application/json") && !named.startsWith("application/json;")) {
            return "contentType";
        }
        boolean otherCharset =
                named.contains("charset=") && !named.contains("charset=utf-8") && !named.contains("charset=\"utf-8\"");
        return otherCharset ? "charset" : null;
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        clients.close();
    }
}
