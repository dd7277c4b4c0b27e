package dev.gatehouse.persistence;

/**
 * What a table holds, as it was read in the order of its key.
 *
 * @param sha256 over every member of every row
 */
public record MovedTable(String name, long rows, String sha256) {}
