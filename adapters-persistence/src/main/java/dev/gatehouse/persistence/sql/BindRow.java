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

/** Binds every member of a value by its {@link Row}, without reflection. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@SqlStatementCustomizingAnnotation(BindRow.Factory.class)
@interface BindRow {
    /** How the value is bound. */
    Class<? extends Row<?>> value();

    /** Makes the binder once for each annotated parameter. */
    final class Factory implements SqlStatementCustomizerFactory {
        @Override
        public SqlStatementParameterCustomizer createForParameter(
                Annotation annotation, Class<?> sqlObject, Method method, Parameter parameter, int index, Type type) {
            return binder(((BindRow) annotation).value());
        }

        @SuppressWarnings("unchecked") // the row and the parameter stand on one line
        private static SqlStatementParameterCustomizer binder(Class<? extends Row<?>> type) {
            try {
                var row = (Row<Object>) type.getDeclaredConstructor().newInstance();
                return (statement, value) -> row.bind(value, statement);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type + " has no constructor without parameters", e);
            }
        }
    }
}
