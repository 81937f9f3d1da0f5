package io.yici.site;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

@Import(PostgresDatabase.class)
class SignInPagePostgresTest extends SignInPageTest {}
