/** OAuth 2 and OpenID Connect: what a client registered for, and what may be granted to it. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.domain.oauth;
