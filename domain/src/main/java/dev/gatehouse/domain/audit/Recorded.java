package dev.gatehouse.domain.audit;

/**
 * An entry as the audit keeps it.
 *
 * @param ordinal counts the entries of an installation, upwards and with gaps
 */
public record Recorded(long ordinal, AuditEntry entry) {}
