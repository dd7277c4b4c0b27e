/**
 * Speaks to users about their own account, in JSON with RFC 9457 problems: {@code POST /account/v1/password},
 * {@code POST /account/v1/logout}, {@code GET /account/v1/consents} and {@code DELETE /account/v1/consents/{client}}, all for the
 * bearer of an access token.
 */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.http.account;
