package dev.gatehouse.launcher.walls.broken.application;

import java.lang.System.Logger;

/** Breaks: application stands on the domain, without a logger. */
public record ServiceThatLogs(Logger log) {}
