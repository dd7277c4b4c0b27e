package dev.gatehouse.launcher.walls.broken.http;

import com.auth0.jwt.algorithms.Algorithm;

/** Breaks: libraries have homes. */
public record HttpThatVerifiesTokens(Algorithm algorithm) {}
