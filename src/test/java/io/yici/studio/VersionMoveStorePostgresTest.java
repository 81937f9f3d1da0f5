package io.yici.studio;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

/** The same on PostgreSQL. */
@Import(PostgresDatabase.class)
class VersionMoveStorePostgresTest extends VersionMoveStoreTest {}
