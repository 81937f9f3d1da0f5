package io.yici.exchange;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

@Import(PostgresDatabase.class)
class RecordRequestStorePostgresTest extends RecordRequestStoreTest {}
