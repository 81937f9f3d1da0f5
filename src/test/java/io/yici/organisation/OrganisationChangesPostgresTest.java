package io.yici.organisation;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

@Import(PostgresDatabase.class)
class OrganisationChangesPostgresTest extends OrganisationChangesTest {}
