package io.yici.rights;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

/** The same on PostgreSQL. */
@Import(PostgresDatabase.class)
class RightsPostgresTest extends RightsModuleTest {}
