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

    /**
     * Evaluates expressions one after the other, each seeing the facts given and the values before it.
     *
     * @param expressions by the name their value is known by
     * @return the values, by name, made as {@link #evaluate} makes them
     * @throws InvalidExpression when one is no FEEL or cannot be evaluated
     */
    public Map<String, @Nullable Object> evaluateInTurn(
            Map<String, String> expressions, Map<String, @Nullable Object> facts) {
        Map<String, @Nullable Object> values = engine.evaluateInTurn(expressions, facts);
        if (values == null) {
            throw new InvalidExpression(String.join("; ", expressions.values()));
        }
        return values;
    }

    /** Says why the text is no FEEL; null when it is. */
    public @Nullable String whyNot(String expression) {
        var parsed = engine.parseExpression(expression);
        return parsed.isRight() ? null : parsed.swap().toOption().get().message();
    }
}
