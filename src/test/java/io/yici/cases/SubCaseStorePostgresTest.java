package io.yici.cases;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

@Import(PostgresDatabase.class)
class SubCaseStorePostgresTest extends SubCaseStoreTest {}
