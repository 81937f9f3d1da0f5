package io.yici.engine;

import io.yici.engine.spi.FactSource;
import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/**
 * What conditions in a diagram can see: the facts of the case, read when they are named. Beans and methods are out of reach, so that
 * whoever edits a diagram can ask but not act.
 */
final class FactExpressions extends JuelExpressionManager {

    private final Supplier<List<FactSource>> sources;

    /** Who knows facts is asked when the first is named: they are made after the engine, and then they are the same for ever. */
    FactExpressions(ObjectProvider<FactSource> facts) {
        this.sources = SingletonSupplier.of(() -> facts.orderedStream().toList());
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new FactResolver());
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new ListELResolver(true));
        resolver.add(new MapELResolver(true));
        return resolver;
    }

    private final class FactResolver extends ELResolver {

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
            if (base != null || !(property instanceof String name)) {
                return null;
            }
            UUID dossier = dossierOf((VariableScope) context.getContext(VariableScope.class));
            if (dossier == null) {
                return null;
            }
            for (FactSource source : sources.get()) {
                if (source.knows(dossier, name)) {
                    context.setPropertyResolved(true);
                    return source.fact(dossier, name);
                }
            }
            return null;
        }

        private @Nullable UUID dossierOf(@Nullable VariableScope scope) {
            if (scope instanceof ExecutionEntity execution) {
                return Dossiers.of(execution);
            }
            return scope instanceof TaskEntity task && task.getExecution() != null
                    ? Dossiers.of(task.getExecution())
                    : null;
        }

        @Override
        public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
            return null;
        }

        @Override
        public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
            // Facts are not written from a diagram.
        }

        @Override
        public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
            return true;
        }

        @Override
        public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
            return null;
        }

        @Override
        public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
            return base == null ? String.class : null;
        }
    }
}
