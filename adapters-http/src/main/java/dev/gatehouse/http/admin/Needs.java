package dev.gatehouse.http.admin;

import dev.gatehouse.domain.admin.Permission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The permission without which a route is closed; a route that declares none is served to nobody. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {
    /** What the caller must hold. */
    Permission value();
}
