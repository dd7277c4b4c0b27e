package dev.gatehouse.launcher.walls.broken.domain;

/** Breaks: nothing is inherited. */
public final class Heir extends OpenType {}
