package io.yici.cases;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

/** The same comparison on PostgreSQL. */
@Import(PostgresDatabase.class)
class ShadowRunPostgresTest extends ShadowRunModuleTest {}
