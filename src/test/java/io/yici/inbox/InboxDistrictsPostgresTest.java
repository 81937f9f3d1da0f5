package io.yici.inbox;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

@Import(PostgresDatabase.class)
class InboxDistrictsPostgresTest extends InboxDistrictsTest {}
