package io.yici.cases;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

/** The same permits on PostgreSQL. */
@Import(PostgresDatabase.class)
class ResidencePermitPostgresTest extends ResidencePermitModuleTest {}
