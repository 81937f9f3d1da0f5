package io.yici.publicity;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

@Import(PostgresDatabase.class)
class PublicityPostgresTest extends PublicityStoreTest {}
