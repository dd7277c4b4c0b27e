/** What a user shows besides a password: codes of an app, and recovery codes for the day the app is lost. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.domain.factor;
