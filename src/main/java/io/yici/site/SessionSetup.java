package io.yici.site;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * Sessions in the database. Two requests of one session may add the same attribute at the same time (a double click, two tabs): the later
 * one then replaces it, which each database says in its own words.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SessionSetup {

    private static final String REPLACE_ON_H2 = """
            merge into %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
            key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) values (?, ?, ?)
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> laterAttributeReplaces(DataSource database)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
                    ? new PostgreSqlJdbcIndexedSessionRepositoryCustomizer()
                    : sessions -> sessions.setCreateSessionAttributeQuery(REPLACE_ON_H2);
        }
    }
}
