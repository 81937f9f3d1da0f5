package io.yici.engine.feel;

import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Evaluates FEEL expressions, each text parsed once. Safe for many threads. */
@Component
public final class Feel {

    private final CachingFeelEngine engine = CachingFeelEngine.withJavaValues();
    private final FeelEngineApi api = new FeelEngineApi(engine);

    /**
     * Evaluates an expression.
     *
     * @param facts by name; made of maps, lists, text, numbers, booleans and {@code java.time} dates
     * @return made of the same, numbers as Long or Double; null where the expression yields null
     * @throws InvalidExpression when the text is no FEEL or cannot be evaluated
     */
    public @Nullable Object evaluate(String expression, Map<String, Object> facts) {
        var parsed = engine.parseExpression(expression);
        if (parsed.isLeft()) {
            throw new InvalidExpression(expression);
        }
        EvaluationResult result = api.evaluate(parsed.toOption().get(), facts);
        if (result.isFailure()) {
            throw new InvalidExpression(expression);
        }
        return result.result();
    }

    /** Says why the text is no FEEL; null when it is. */
    public @Nullable String whyNot(String expression) {
        var parsed = engine.parseExpression(expression);
        return parsed.isRight() ? null : parsed.swap().toOption().get().message();
    }
}
