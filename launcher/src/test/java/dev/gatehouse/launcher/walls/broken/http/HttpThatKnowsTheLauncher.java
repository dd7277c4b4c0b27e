package dev.gatehouse.launcher.walls.broken.http;

import dev.gatehouse.launcher.walls.broken.launcher.Start;

/** Breaks: nobody sees the launcher. */
public record HttpThatKnowsTheLauncher(Start start) {}
