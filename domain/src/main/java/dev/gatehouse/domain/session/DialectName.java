package dev.gatehouse.domain.session;

/** Names one of the ways to talk to us; a session belongs to the dialect in which it began. */
public record DialectName(String value) {}
