package dev.gatehouse.launcher.walls.broken.launcher;

/** What nobody may see. */
public record Start() {}
