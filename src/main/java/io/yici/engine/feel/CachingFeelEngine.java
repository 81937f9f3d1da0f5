package io.yici.engine.feel;

import camundajar.impl.scala.collection.immutable.List$;
import camundajar.impl.scala.util.Either;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngine$;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.JavaValueMapper;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.CustomValueMapper;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * The FEEL engine, keeping what it parsed. The process engine hands each cell's text over at every evaluation, and parsing it again
 * costs twenty times the evaluation.
 */
// The process engine itself parses through the deprecated methods, so these are the ones to keep.
@SuppressWarnings("deprecation")
public final class CachingFeelEngine extends FeelEngine {

    private static final int KEPT = 10_000;

    private final Cache<String, Either<FeelEngine.Failure, ParsedExpression>> expressions =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Cache<String, Either<FeelEngine.Failure, ParsedExpression>> unaryTests =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    public CachingFeelEngine(FunctionProvider functions, ValueMapper values) {
        super(functions, values, FeelEngine$.MODULE$.defaultConfiguration(), FeelEngine$.MODULE$.defaultClock());
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
