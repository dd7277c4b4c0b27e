package dev.gatehouse.launcher.walls.broken.mail;

import dev.gatehouse.launcher.walls.broken.persistence.PersistenceThatKnowsCrypto;

/** Breaks: adapters do not know each other. */
public record MailThatKnowsPersistence(PersistenceThatKnowsCrypto other) {}
