package dev.gatehouse.launcher.walls.broken.persistence;

import dev.gatehouse.launcher.walls.broken.crypto.CryptoThatKnowsHttp;

/** Breaks: adapters do not know each other. */
public record PersistenceThatKnowsCrypto(CryptoThatKnowsHttp other) {}
