package io.yici.documents;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

@Import(PostgresDatabase.class)
class DocumentStorePostgresTest extends DocumentStoreTest {}
