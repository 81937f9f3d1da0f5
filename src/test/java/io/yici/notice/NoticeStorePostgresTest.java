package io.yici.notice;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

@Import(PostgresDatabase.class)
class NoticeStorePostgresTest extends NoticeStoreTest {}
