package dev.gatehouse.http.dialect;

import dev.gatehouse.application.port.in.UseCases;

/** Makes a dialect that is not one of ours, once the use cases stand. */
@FunctionalInterface
public interface DialectFactory {
    /** The dialect on top of the given use cases. */
    Dialect make(UseCases useCases);
}
