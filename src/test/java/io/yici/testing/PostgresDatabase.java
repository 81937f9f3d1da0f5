package io.yici.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of the test's context on a real PostgreSQL, of which there is one for all of them. */
@TestConfiguration(proxyBeanMethods = false)
public class PostgresDatabase {

    @Bean(destroyMethod = "close")
    Database database() throws IOException {
        return Database.open();
    }

    /** Pooled, as the product's own is: a connection of its own for each statement would be most of a test's time. */
    @Bean
    DataSource dataSource(Database database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(database.source());
        return pool;
    }

    /** One of the server's databases, empty at first; the server stops with the last. */
    record Database(DataSource source) implements AutoCloseable {

        private static @Nullable EmbeddedPostgres server;
        private static int made;
        private static int open;

        static synchronized Database open() throws IOException {
            EmbeddedPostgres running = server;
            if (running == null) {
                running = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .start();
                server = running;
            }
            open++;
            String name = "test" + ++made;
            JdbcClient.create(running.getPostgresDatabase())
                    .sql("create database " + name)
                    .update();
            return new Database(running.getDatabase("postgres", name));
        }

        @Override
        public void close() throws IOException {
            synchronized (Database.class) {
                EmbeddedPostgres running = server;
                if (--open == 0 && running != null) {
                    server = null;
                    running.close();
                }
            }
        }
    }
}
