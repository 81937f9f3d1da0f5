package io.yici.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@SiteTest
class SessionPageTest {

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Test
    void takesTheSameAttributeFromTwoRequestsAtOnce() {
        assertThat(laterWins(sessions)).isEqualTo("later");
    }

    private static <S extends Session> String laterWins(SessionRepository<S> sessions) {
        S session = sessions.createSession();
        sessions.save(session);
        S first = Objects.requireNonNull(sessions.findById(session.getId()));
        S second = Objects.requireNonNull(sessions.findById(session.getId()));
        first.setAttribute("answer", "earlier");
        second.setAttribute("answer", "later");
        sessions.save(first);
        sessions.save(second);
        return String.valueOf(
                Objects.requireNonNull(sessions.findById(session.getId())).<Object>getAttribute("answer"));
    }
}
