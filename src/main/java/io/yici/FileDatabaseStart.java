package io.yici;

import com.zaxxer.hikari.HikariDataSource;
import io.yici.sql.KilledFileDatabase;
import java.sql.SQLException;
import java.util.Objects;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Before anything reads a file of H2, what a killed process left in it by halves is taken back. */
@Component
class FileDatabaseStart implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && pool.getJdbcUrl() != null
                && pool.getJdbcUrl().startsWith("jdbc:h2:file:")) {
            try {
                KilledFileDatabase.mend(
                        pool.getJdbcUrl(),
                        Objects.requireNonNullElse(pool.getUsername(), ""),
                        Objects.requireNonNullElse(pool.getPassword(), ""));
            } catch (SQLException closed) {
                throw new BeanCreationException(name, "the database's file cannot be opened", closed);
            }
        }
        return bean;
    }
}
