package dev.gatehouse.launcher.walls.broken.http;

import dev.gatehouse.launcher.walls.broken.application.service.HiddenService;

/** Breaks: adapters see ports alone. */
public record AdapterThatKnowsAService(HiddenService service) {}
