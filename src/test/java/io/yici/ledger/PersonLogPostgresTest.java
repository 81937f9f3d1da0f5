package io.yici.ledger;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

@Import(PostgresDatabase.class)
class PersonLogPostgresTest extends PersonLogTest {}
