/**
 * Speaks to users about their own account, in JSON with RFC 9457 problems: {@code POST /account/v1/password} and
 * {@code POST /account/v1/logout}, both for the bearer of an access token.
 */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.http.account;
