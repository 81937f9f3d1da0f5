package io.yici.exchange.connector;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.SslOptions;

/** The HTTP clients, one for each set of certificates, so that no connection made with one is used for another. */
final class HttpClients implements AutoCloseable {

    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_HEADERS = 100;

    private final AnswerLimits limits;
    private final SslBundles bundles;
    private final Map<String, Client> clients = new ConcurrentHashMap<>();
    private final Set<String> watched = ConcurrentHashMap.newKeySet();

    HttpClients(AnswerLimits limits, SslBundles bundles) {
        this.limits = limits;
        this.bundles = bundles;
    }

    /** @param tls name of the SSL bundle; null for what the Java runtime trusts */
    Client get(@Nullable String tls) throws AskingFailed {
        try {
            return clients.computeIfAbsent(tls == null ? "" : tls, this::client);
        } catch (NoSuchSslBundleException | IllegalStateException unusable) {
            throw new AskingFailed(FailureKind.CONNECT, "certificates");
        }
    }

    private Client client(String tls) {
        var connections = connections(tls.isEmpty() ? null : renewed(tls));
        var client = HttpClientBuilder.create()
                .setConnectionManager(connections)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableConnectionState()
                .build();
        return new Client(client, connections);
    }

    /** The bundle; when its files change, new connections are made with the new ones. */
    private SslBundle renewed(String tls) {
        SslBundle bundle = bundles.getBundle(tls);
        if (watched.add(tls)) {
            bundles.addBundleUpdateHandler(tls, changed -> forget(tls));
        }
        return bundle;
    }

    private void forget(String tls) {
        Client client = clients.remove(tls);
        if (client != null) {
            client.dropIdle();
        }
    }

    private PoolingHttpClientConnectionManager connections(@Nullable SslBundle bundle) {
        var http = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        var builder = PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(http)
                        .build())
                .setMaxConnPerRoute(limits.connections())
                .setMaxConnTotal(limits.connections() * 16)
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setHandshakeTimeout(Timeout.ofSeconds(5))
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofSeconds(5))
                        .setIdleTimeout(Timeout.ofSeconds(20))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .build());
        if (bundle != null) {
            SslOptions options = bundle.getOptions();
            builder.setTlsSocketStrategy(new DefaultClientTlsStrategy(
                    bundle.createSslContext(),
                    options.getEnabledProtocols(),
                    options.getCiphers(),
                    null,
                    new DefaultHostnameVerifier()));
        }
        return builder.build();
    }

    @Override
    public void close() {
        clients.values().forEach(client -> client.http().close(CloseMode.IMMEDIATE));
    }

    /** A client and the connections it keeps. */
    record Client(CloseableHttpClient http, PoolingHttpClientConnectionManager connections) {

        void dropIdle() {
            connections.closeIdle(TimeValue.ZERO_MILLISECONDS);
        }
    }
}
