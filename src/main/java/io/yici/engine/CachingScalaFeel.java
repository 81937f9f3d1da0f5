package io.yici.engine;

import io.yici.engine.feel.CachingFeelEngine;
import java.util.List;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.valuemapper.ValueMapper;

/** The process engine's own FEEL, over an engine that keeps what it parsed. */
final class CachingScalaFeel extends ScalaFeelEngine {

    private CachingScalaFeel() {
        super(List.of());
    }

    static FeelEngineFactory factory() {
        return new FeelEngineFactory() {
            @Override
            public FeelEngine createInstance() {
                return new CachingScalaFeel();
            }
        };
    }

    @Override
    protected org.camunda.feel.FeelEngine buildFeelEngine(
            CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
        return new CachingFeelEngine(functions, values);
    }
}
