package dev.gatehouse.launcher.walls.broken.verifier;

import dev.gatehouse.launcher.walls.broken.domain.OpenType;

/** Breaks: verifiers know nothing of the house. */
public record VerifierThatKnowsTheDomain(OpenType type) {}
