/**
 * Speaks OAuth 2 to other services: keys (RFC 7517), metadata (RFC 8414), introspection (RFC 7662), revocation (RFC 7009)
 * and "who am I" (RFC 6750). No token is issued here. Errors are those of RFC 6749 section 5.2.
 */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.http.oauth;
