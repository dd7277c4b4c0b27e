/** What an API client is registered for with OAuth: where its users come back to, how it shows who it is, what it may ask for. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.domain.registration;
