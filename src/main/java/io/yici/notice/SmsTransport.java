package io.yici.notice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * SMS through the operator's gateway: {@code POST} of {@code {"id","to","text"}} with a bearer token, taken when it answers with a status from
 * 200 to 299. Nothing else of the answer is read, so that it cannot be too long; all of it ends by a deadline.
 */
@Component
class SmsTransport implements Transport, DisposableBean {

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout DEADLINE = Timeout.ofSeconds(10);
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_HEADERS = 100;

    private final @Nullable SmsGateway gateway;
    private final CloseableHttpClient client = client();
    private final JsonMapper json = JsonMapper.shared();
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "sms-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    SmsTransport(NoticeSettings settings, ObjectProvider<SmsGateway> other) {
        NoticeSettings.Sms set = settings.sms();
        this.gateway = set.address() == null
                ? other.getIfAvailable()
                : new SmsGateway(set.address(), set.secret() == null ? "" : set.secret());
    }

    private static CloseableHttpClient client() {
        var lines = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        return HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(lines)
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(DEADLINE)
                                .build())
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean isOn() {
        return gateway != null;
    }

    @Override
    public void send(Outgoing message) throws NotSent {
        if (gateway == null) {
            throw new NotSent("off");
        }
        int status = answer(HttpHost.create(gateway.address()), post(gateway, message));
        if (status < 200 || status > 299) {
            throw new NotSent("status " + status);
        }
    }

    private int answer(HttpHost host, HttpPost post) throws NotSent {
        var deadline = deadlines.schedule(post::cancel, DEADLINE.toMilliseconds(), TimeUnit.MILLISECONDS);
        try {
            return client.executeOpen(host, post, null).getCode();
        } catch (IOException lost) {
            throw new NotSent(lost.getClass().getSimpleName());
        } finally {
            deadline.cancel(false);
            // The rest of the answer is left where it is, with the connection.
            post.cancel();
        }
    }

    private HttpPost post(SmsGateway to, Outgoing message) {
        HttpPost post = new HttpPost(to.address());
        post.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(CONNECT)
                .setResponseTimeout(DEADLINE)
                .setProtocolUpgradeEnabled(false)
                .build());
        post.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + to.secret());
        post.setHeader("Idempotency-Key", message.id().toString());
        String body = json.writeValueAsString(
                Map.of("id", message.id().toString(), "to", message.address(), "text", message.text()));
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        return post;
    }

    @Override
    public void destroy() {
        deadlines.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
