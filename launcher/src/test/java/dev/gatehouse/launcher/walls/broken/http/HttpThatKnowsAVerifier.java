package dev.gatehouse.launcher.walls.broken.http;

import dev.gatehouse.launcher.walls.broken.verifier.VerifierThatKnowsTheDomain;

/** Breaks: verifiers know nothing of the house, nor the house of them. */
public record HttpThatKnowsAVerifier(VerifierThatKnowsTheDomain verifier) {}
