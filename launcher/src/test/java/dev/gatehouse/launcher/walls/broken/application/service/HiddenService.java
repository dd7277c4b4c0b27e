package dev.gatehouse.launcher.walls.broken.application.service;

/** A service that no adapter may see. */
public record HiddenService() {}
