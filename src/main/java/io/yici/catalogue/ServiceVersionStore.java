package io.yici.catalogue;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code service_version}. */
@Repository
class ServiceVersionStore {

    private static final String COLUMNS = "service, version, hash, definition, published_at, held";

    private final JdbcClient jdbc;

    ServiceVersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another node published this number just now */
    void insert(PublishedVersion version, byte[] content) {
        jdbc.sql("insert into service_version (" + COLUMNS + ", content) values (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        version.service(),
                        version.number(),
                        version.hash(),
                        version.definitionId(),
                        at(version.publishedAt()),
                        version.held(),
                        content))
                .update();
    }

    /** The latest version of every service. */
    List<PublishedVersion> latest() {
        return jdbc.sql(
                        "select " + COLUMNS + " from service_version v where version ="
                                + " (select max(w.version) from service_version w where w.service = v.service) order by service")
                .query(ServiceVersionStore::row)
                .list();
    }

    /** All versions of a service, the latest first. */
    List<PublishedVersion> ofService(String service) {
        return jdbc.sql("select " + COLUMNS + " from service_version where service = ? order by version desc")
                .param(service)
                .query(ServiceVersionStore::row)
                .list();
    }

    Optional<PublishedVersion> find(String service, int version) {
        return jdbc.sql("select " + COLUMNS + " from service_version where service = ? and version = ?")
                .params(service, version)
                .query(ServiceVersionStore::row)
                .optional();
    }

    byte[] content(PublishedVersion version) {
        return jdbc.sql("select content from service_version where service = ? and version = ?")
                .params(version.service(), version.number())
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    private static PublishedVersion row(ResultSet row, int n) throws SQLException {
        return new PublishedVersion(
                row.getString("service"),
                row.getInt("version"),
                row.getString("hash"),
                row.getString("definition"),
                instant(row, "published_at"),
                row.getString("held"));
    }
}
