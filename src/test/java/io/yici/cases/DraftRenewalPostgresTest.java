package io.yici.cases;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

/** The same drafts on PostgreSQL. */
@Import(PostgresDatabase.class)
class DraftRenewalPostgresTest extends DraftRenewalModuleTest {}
