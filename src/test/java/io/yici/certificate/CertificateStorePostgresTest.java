package io.yici.certificate;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

@Import(PostgresDatabase.class)
class CertificateStorePostgresTest extends CertificateStoreTest {}
