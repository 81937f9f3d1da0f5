package io.yici.testing;

import org.springframework.context.annotation.Import;

@Import(PostgresDatabase.class)
class CanaryScanPostgresTest extends CanaryScanTest {}
