package dev.gatehouse.application.port.in;

/** Lets the store keep its earlier master keys, so that from then on only the current one has to be given. */
public interface KeepMasterKeys {
    /** Keeps every master key but the current one, each sealed under that, in place of those that were kept; how many. */
    int keep(String actor);
}
