package io.yici.cases;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

/** The same subsidies on PostgreSQL. */
@Import(PostgresDatabase.class)
class DisabilitySubsidiesPostgresTest extends DisabilitySubsidiesModuleTest {}
