package dev.gatehouse.launcher.walls.broken.http.dialect.two;

/** A dialect that another one knows. */
public record Two() {}
