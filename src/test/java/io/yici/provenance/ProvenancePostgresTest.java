package io.yici.provenance;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

/** The same on PostgreSQL. */
@Import(PostgresDatabase.class)
class ProvenancePostgresTest extends ProvenanceModuleTest {}
