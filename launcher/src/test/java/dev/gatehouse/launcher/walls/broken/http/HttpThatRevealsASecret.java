package dev.gatehouse.launcher.walls.broken.http;

import dev.gatehouse.domain.secret.Secret;

/** Breaks: secrets are revealed where they must be. */
public record HttpThatRevealsASecret(Secret secret) {
    /** Reveals. */
    public String text() {
        return secret.reveal();
    }
}
