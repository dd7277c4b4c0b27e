package dev.gatehouse.application.port.in;

import java.util.List;

/** Publishes the public halves of the keys that sign, will sign, or signed tokens that still live. */
public interface PublishKeys {
    /** The public JWKs as JSON objects (RFC 7517): those of every node, or while the store is away those that are known here. */
    List<String> publicJwks();
}
