package io.yici.cases;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

/** Cases go over, and back, on PostgreSQL. */
@Import(PostgresDatabase.class)
class RelocationPostgresTest extends RelocationModuleTest {}
