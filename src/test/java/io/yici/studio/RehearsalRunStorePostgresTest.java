package io.yici.studio;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

/** The same rehearsals on PostgreSQL. */
@Import(PostgresDatabase.class)
class RehearsalRunStorePostgresTest extends RehearsalRunStoreTest {}
