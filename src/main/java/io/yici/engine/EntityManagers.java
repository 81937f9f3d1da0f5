package io.yici.engine;

import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManagerFactory;

/**
 * The engine's entity manager, without the text it writes of every row to be inserted in case the row's id should be refused: our id
 * generator makes no such ids.
 */
final class EntityManagers extends DbEntityManagerFactory {

    EntityManagers(IdGenerator ids) {
        super(ids);
    }

    @Override
    public DbEntityManager openSession() {
        PersistenceSession session = Context.getCommandContext().getSession(PersistenceSession.class);
        return new DbEntityManager(idGenerator, session) {
            @Override
            protected void validateId(DbEntity entity) {
                if (entity.getId() == null || entity.getId().isBlank()) {
                    super.validateId(entity);
                }
            }
        };
    }
}
