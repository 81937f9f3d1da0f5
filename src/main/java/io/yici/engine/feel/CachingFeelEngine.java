package io.yici.engine.feel;

import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.immutable.List$;
import camundajar.impl.scala.util.Either;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngine$;
import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.SuccessfulEvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.JavaValueMapper;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.CustomValueMapper;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;

/**
 * The FEEL engine, keeping what it parsed and its built-in functions. The process engine hands each cell's text over at every evaluation,
 * and parsing it again costs twenty times the evaluation; making the built-in functions anew, as the engine itself does each time, costs
 * most of the rest.
 */
// The process engine itself parses through the deprecated methods, so these are the ones to keep.
@SuppressWarnings("deprecation")
public final class CachingFeelEngine extends FeelEngine {

    private static final int KEPT = 10_000;

    private final Cache<String, Either<FeelEngine.Failure, ParsedExpression>> expressions =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Cache<String, Either<FeelEngine.Failure, ParsedExpression>> unaryTests =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private final FunctionProvider functions;
    private final FeelInterpreter interpreter;

    public CachingFeelEngine(FunctionProvider functions, ValueMapper values) {
        super(functions, values, FeelEngine$.MODULE$.defaultConfiguration(), FeelEngine$.MODULE$.defaultClock());
        camundajar.impl.scala.collection.immutable.List<FunctionProvider> own = List$.MODULE$.empty();
        this.functions = new FunctionProvider.CompositeFunctionProvider(
                own.$colon$colon(functions).$colon$colon(new BuiltinFunctions(clock(), values)));
        this.interpreter = new FeelInterpreter(values);
    }

    @Override
    public EvaluationResult evaluate(ParsedExpression parsed, Context facts) {
        EvalContext context = EvalContext.create(valueMapper(), functions).merge(facts);
        Val value;
        try {
            value = interpreter.eval(parsed.expression(), context);
        } catch (RuntimeException broken) {
            return super.evaluate(parsed, facts);
        }
        // Whatever went wrong is told as the engine itself tells it.
        return value instanceof ValError || value instanceof ValFatalError || isAssertionBroken(context)
                ? super.evaluate(parsed, facts)
                : new SuccessfulEvaluationResult(
                        valueMapper().unpackVal(value),
                        context.failureCollector().failures());
    }

    /**
     * Evaluates expressions one after the other, each seeing what is given and the values before it; null where one cannot be parsed or
     * evaluated.
     */
    @Nullable
    Map<String, @Nullable Object> evaluateInTurn(Map<String, String> expressions, Map<String, ?> given) {
        EvalContext context = EvalContext.create(valueMapper(), functions);
        for (Map.Entry<String, ?> fact : given.entrySet()) {
            context = context.add(new Tuple2<>(fact.getKey(), valueMapper().toVal(fact.getValue())));
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, String> expression : expressions.entrySet()) {
            Either<FeelEngine.Failure, ParsedExpression> parsed = parseExpression(expression.getValue());
            if (parsed.isLeft()) {
                return null;
            }
            Val value = interpreter.eval(parsed.toOption().get().expression(), context);
            if (value instanceof ValError || value instanceof ValFatalError) {
                return null;
            }
            context = context.add(new Tuple2<>(expression.getKey(), value));
            values.put(expression.getKey(), valueMapper().unpackVal(value));
        }
        return values;
    }

    private static boolean isAssertionBroken(EvalContext context) {
        return context.failureCollector()
                .failures()
                .exists(failure -> failure.failureType() == EvaluationFailureType.ASSERT_FAILURE$.MODULE$);
    }

    static CachingFeelEngine withJavaValues() {
        camundajar.impl.scala.collection.immutable.List<CustomValueMapper> none = List$.MODULE$.empty();
        return new CachingFeelEngine(
                FeelEngine$.MODULE$.defaultFunctionProvider(),
                new ValueMapper.CompositeValueMapper(none.$colon$colon(new JavaValueMapper())));
    }

    @Override
    public Either<FeelEngine.Failure, ParsedExpression> parseExpression(String expression) {
        return expressions.get(expression, super::parseExpression);
    }

    @Override
    public Either<FeelEngine.Failure, ParsedExpression> parseUnaryTests(String expression) {
        return unaryTests.get(expression, super::parseUnaryTests);
    }
}
