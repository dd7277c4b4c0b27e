package dev.gatehouse.launcher.walls.broken.http;

import dev.gatehouse.launcher.walls.broken.persistence.PersistenceThatKnowsCrypto;

/** Breaks: adapters do not know each other. */
public record HttpThatKnowsPersistence(PersistenceThatKnowsCrypto other) {}
