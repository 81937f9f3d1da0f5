package io.yici.site;

import io.yici.organisation.AccountChanged;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Whoever is signed in as an account whose rights were changed has to sign in again: sessions keep roles. */
@Component
@ConditionalOnWebApplication
class EndSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    EndSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    @TransactionalEventListener
    void changed(AccountChanged changed) {
        sessions.findByPrincipalName(changed.account().toString()).keySet().forEach(sessions::deleteById);
    }
}
