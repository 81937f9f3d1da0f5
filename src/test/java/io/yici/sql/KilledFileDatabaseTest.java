package io.yici.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledFileDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void rowsOfATransactionThatDiedAreTakenBackWhereH2KnowsNothingOfIt() throws SQLException {
        killWithoutUndoLog();
        try (Connection connection = open()) {
            assertThat(names(connection)).as("H2 alone takes them for its own").isEqualTo("begun,changed");
            halt(connection);
        }

        assertThat(KilledFileDatabase.mend(url(), "", ""))
                .as("three rows, and their lines in the index")
                .isEqualTo(7);

        try (Connection connection = open()) {
            assertThat(names(connection)).isEqualTo("first,second");
            assertThat(one(connection, "select count(*) from person where name = 'second'"))
                    .isEqualTo("1");
            execute(connection, "insert into person values (3, 'third')");
            assertThat(names(connection)).isEqualTo("first,second,third");
        }
        assertThat(KilledFileDatabase.mend(url(), "", "")).as("nothing is left").isZero();
    }

    @Test
    void aNewFileAndOneThatWasClosedStayAsTheyAre() throws SQLException {
        assertThat(KilledFileDatabase.mend(url(), "", "")).isZero();
        try (Connection connection = open()) {
            execute(connection, "create table person (id int primary key, name varchar(20))");
            execute(connection, "insert into person values (1, 'first')");
        }
        assertThat(KilledFileDatabase.mend(url(), "", "")).isZero();
        try (Connection connection = open()) {
            assertThat(names(connection)).isEqualTo("first");
        }
    }

    @Test
    void whatATransactionHadCommittedStays() throws SQLException {
        try (Connection connection = open()) {
            execute(connection, "create table person (id int primary key, name varchar(20))");
            execute(connection, "insert into person values (1, 'first')");
            connection.setAutoCommit(false);
            execute(connection, "insert into person values (2, 'begun')");
            store(connection).commit();
            halt(connection);
        }
        assertThat(KilledFileDatabase.mend(url(), "", ""))
                .as("H2 took it back itself")
                .isZero();
        try (Connection connection = open()) {
            assertThat(names(connection)).isEqualTo("first");
        }
    }

    /** One row is changed, one removed and one added by a transaction of which only the rows come into the file. */
    private void killWithoutUndoLog() throws SQLException {
        try (Connection connection = open()) {
            execute(connection, "create table person (id int primary key, name varchar(20))");
            execute(connection, "create index person_name on person (name)");
            execute(connection, "insert into person values (1, 'first'), (2, 'second')");
            connection.setAutoCommit(false);
            execute(connection, "update person set name = 'changed' where id = 1");
            execute(connection, "delete from person where id = 2");
            execute(connection, "insert into person values (3, 'begun')");
            MVStore store = store(connection);
            for (String name : List.copyOf(store.getMapNames())) {
                if (name.startsWith("undoLog.")) {
                    store.openMap(name).clear();
                }
            }
            store.commit();
            halt(connection);
        }
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("people") + ";WRITE_DELAY=0";
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(url(), "", "");
    }

    private static MVStore store(Connection connection) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }

    /** As a kill leaves the file. */
    private static void halt(Connection connection) throws SQLException {
        store(connection).closeImmediately();
    }

    private static String names(Connection connection) throws SQLException {
        return one(connection, "select listagg(name, ',') within group (order by name) from person");
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
