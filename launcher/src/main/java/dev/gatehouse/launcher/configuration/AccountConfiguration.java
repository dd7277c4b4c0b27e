package dev.gatehouse.launcher.configuration;

/**
 * What people do with their own accounts.
 *
 * @param signUp whether strangers may make accounts
 */
public record AccountConfiguration(boolean signUp) {}
