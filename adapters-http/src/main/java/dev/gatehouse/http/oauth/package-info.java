/**
 * Speaks OAuth 2 and OpenID Connect to programs: tokens (RFC 6749), pushed requests (RFC 9126), devices (RFC 8628), keys (RFC 7517),
 * metadata (RFC 8414), introspection (RFC 7662), revocation (RFC 7009) and userinfo. Errors are those of RFC 6749 section 5.2.
 */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.http.oauth;
