package io.yici.cases;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

/** The same cases on PostgreSQL. */
@Import(PostgresDatabase.class)
class WholeCasePostgresTest extends WholeCaseModuleTest {}
