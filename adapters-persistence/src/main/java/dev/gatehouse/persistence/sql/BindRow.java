package dev.gatehouse.persistence.sql;

import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizerFactory;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizingAnnotation;
import org.jdbi.v3.sqlobject.customizer.SqlStatementParameterCustomizer;

/** Binds every member of a value by a {@link Binder}, without reflection. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@SqlStatementCustomizingAnnotation(BindRow.Factory.class)
@interface BindRow {
    /** How the value is bound. */
    Class<? extends Binder<?>> value();

    /** Makes the binder once for each annotated parameter. */
    final class Factory implements SqlStatementCustomizerFactory {
        @Override
        public SqlStatementParameterCustomizer createForParameter(
                Annotation annotation, Class<?> sqlObject, Method method, Parameter parameter, int index, Type type) {
            return binder(((BindRow) annotation).value());
        }

        @SuppressWarnings("unchecked") // the binder and the parameter stand on one line
        private static SqlStatementParameterCustomizer binder(Class<? extends Binder<?>> type) {
            try {
                var binder = (Binder<Object>) type.getDeclaredConstructor().newInstance();
                return (statement, value) -> binder.bind(value, statement);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type + " has no constructor without parameters", e);
            }
        }
    }
}
