package io.yici.audit;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

@Import(PostgresDatabase.class)
class AuditStoresPostgresTest extends AuditStoresTest {}
