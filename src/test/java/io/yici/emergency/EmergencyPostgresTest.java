package io.yici.emergency;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

/** The same on PostgreSQL. */
@Import(PostgresDatabase.class)
class EmergencyPostgresTest extends EmergencyPageTest {}
