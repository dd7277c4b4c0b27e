package dev.gatehouse.launcher.walls.broken.crypto;

import dev.gatehouse.launcher.walls.broken.http.AdapterThatKnowsAService;

/** Breaks: adapters do not know each other; packages have no cycles. */
public record CryptoThatKnowsHttp(AdapterThatKnowsAService other) {}
