package io.yici.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.web.servlet.IServletWebExchange;

/** Gives every template the object {@code #frame}. */
@Component
final class FrameDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private static final String NAME = "frame";

    private final boolean demo;
    private final ObjectProvider<DemoPeople> people;
    private final ObjectProvider<UnreadMessages> unread;

    FrameDialect(Environment environment, ObjectProvider<DemoPeople> people, ObjectProvider<UnreadMessages> unread) {
        super("Yici frame");
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.people = people;
        this.unread = unread;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(NAME);
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String expressionObjectName) {
        if (context instanceof IWebContext web && web.getExchange() instanceof IServletWebExchange exchange) {
            DemoPeople known = people.getIfAvailable();
            return new Frame(
                    (HttpServletRequest) exchange.getNativeRequestObject(),
                    context.getLocale(),
                    demo,
                    known == null ? List.of() : known.people(),
                    unread.getIfAvailable(() -> account -> 0));
        }
        return null;
    }

    @Override
    public boolean isCacheable(String expressionObjectName) {
        return true;
    }
}
