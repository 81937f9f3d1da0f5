package io.yici.cases;

import io.yici.testing.PostgresDatabase;
import org.springframework.context.annotation.Import;

/** The same walk, shorter, where rows are locked one by one. */
@Import(PostgresDatabase.class)
class RandomWalkPostgresTest extends RandomWalkModuleTest {

    @Override
    int steps() {
        return Integer.getInteger("walk.steps", 400);
    }
}
