package io.yici.retention;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

@Import(PostgresDatabase.class)
class DestructionStorePostgresTest extends DestructionStoreTest {}
