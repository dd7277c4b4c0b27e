/**
 * Speaks to users about their own account, in JSON with RFC 9457 problems: what the bearer of an access token
 * sees, changes and ends of it, and what the links of letters are good for.
 */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.http.account;
