package io.yici.vault;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

@Import(PostgresDatabase.class)
class RewrappingStorePostgresTest extends RewrappingStoreTest {}
