package dev.gatehouse.launcher.walls.broken.domain;

import com.fasterxml.jackson.databind.JsonNode;

/** Breaks: domain stands alone; libraries have homes. */
public record DomainThatKnowsALibrary(JsonNode json) {}
