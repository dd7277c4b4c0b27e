package dev.gatehouse.domain.decision;

/** Names one decision in the audit, in the log line and to whoever asks about it. */
public record DecisionId(String value) {}
