package dev.gatehouse.verifier.dropwizard;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets only bearers of a token with all of these scopes in; on a method it stands in place of that on its class. It holds for whatever
 * implements the method or the type, too.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RequiresScope {
    /** The scopes, all of them. */
    String[] value();
}
