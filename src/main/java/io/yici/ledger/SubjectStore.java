package io.yici.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes beside the entries that are older than the column whom they tell of: once, when the product is brought up to date. */
@Component
class SubjectStore implements JavaMigration {

    private static final int BATCH = 1_000;

    @Override
    public void migrate(Context context) throws SQLException {
        fill(context, "ledger_entry", "place");
        fill(context, "ledger_outbox", "id");
    }

    private static void fill(Context context, String table, String key) throws SQLException {
        String write = "update " + table + " set subject = ? where " + key + " = ?";
        try (Statement all = context.getConnection().createStatement();
                PreparedStatement update = context.getConnection().prepareStatement(write)) {
            all.setFetchSize(BATCH);
            int waiting = 0;
            try (ResultSet rows = all.executeQuery("select " + key + ", leaf from " + table)) {
                while (rows.next()) {
                    String subject = Leaf.read(rows.getBytes("leaf")).entry().subject();
                    if (subject != null) {
                        update.setString(1, subject);
                        update.setLong(2, rows.getLong(key));
                        update.addBatch();
                        waiting++;
                    }
                    if (waiting == BATCH) {
                        update.executeBatch();
                        waiting = 0;
                    }
                }
            }
            update.executeBatch();
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1.41");
    }

    @Override
    public String getDescription() {
        return "ledger subjects";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
