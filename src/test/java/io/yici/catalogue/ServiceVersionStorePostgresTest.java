package io.yici.catalogue;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

@Import(PostgresDatabase.class)
class ServiceVersionStorePostgresTest extends ServiceVersionStoreTest {}
