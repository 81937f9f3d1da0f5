package io.yici.cases.timer;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

@Import(PostgresDatabase.class)
class CaseTimerStorePostgresTest extends CaseTimerStoreTest {}
