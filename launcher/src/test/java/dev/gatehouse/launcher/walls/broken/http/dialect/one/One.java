package dev.gatehouse.launcher.walls.broken.http.dialect.one;

import dev.gatehouse.launcher.walls.broken.http.dialect.two.Two;

/** Breaks: dialects do not know each other. */
public record One(Two two) {}
