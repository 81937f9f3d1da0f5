package io.yici.feedback;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

@Import(PostgresDatabase.class)
class RatingStorePostgresTest extends RatingStoreTest {}
