package io.yici.site;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says to whoever started the product where it is reached and, in the demo, who can sign in. */
@Component
class ReadyNotice {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyNotice.class);

    private final Environment environment;
    private final MessageSource texts;
    private final ObjectProvider<DemoPeople> people;

    ReadyNotice(Environment environment, MessageSource texts, ObjectProvider<DemoPeople> people) {
        this.environment = environment;
        this.texts = texts;
        this.people = people;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        StringBuilder notice = new StringBuilder();
        line(notice, "site.ready", "http://localhost:" + port);
        people.ifAvailable(demo -> {
            line(notice, "site.ready.people", demo.people().get(0).password());
            demo.people()
                    .forEach(person -> line(
                            notice, "site.ready.person", person.login(), person.name(), text(person.expectation())));
        });
        LOG.info("{}", notice);
    }

    private void line(StringBuilder notice, String key, Object... values) {
        notice.append('\n').append(text(key, values));
    }

    private String text(String key, Object... values) {
        return texts.getMessage(key, values, Locale.getDefault());
    }
}
