/**
 * API clients exchange a long-lived refresh token, which stays as it is, for an access token.
 *
 * <table>
 * <caption>What is said</caption>
 * <tr><th>what happened</th><th>status</th><th>type, code</th></tr>
 * <tr><td>BadCredentials, InvalidToken, AccountDisabled, EmailUnverified, AddressDenied, ResetRequired</td><td>401</td><td>authentication_error, authentication_failed; one text for all</td></tr>
 * <tr><td>Throttled</td><td>429</td><td>rate_limit_error, rate_limit_exceeded, with Retry-After</td></tr>
 * <tr><td>Overloaded, Unavailable</td><td>503</td><td>api_error, internal_error, with Retry-After</td></tr>
 * <tr><td>NotJson</td><td>400</td><td>invalid_request_error, invalid_json, param refreshToken</td></tr>
 * <tr><td>Malformed: missing, null or empty</td><td>400</td><td>invalid_request_error, parameter_missing, param or params</td></tr>
 * <tr><td>Malformed: anything else</td><td>400</td><td>invalid_request_error, parameter_invalid, param or params</td></tr>
 * <tr><td>NotFound</td><td>404</td><td>invalid_request_error, not_found</td></tr>
 * <tr><td>MethodNotAllowed</td><td>405</td><td>invalid_request_error, method_not_allowed, with Allow</td></tr>
 * <tr><td>TooLarge</td><td>413</td><td>invalid_request_error, request_too_large</td></tr>
 * <tr><td>UnsupportedMediaType</td><td>415</td><td>invalid_request_error, unsupported_media_type</td></tr>
 * <tr><td>UnsupportedEncoding</td><td>415</td><td>invalid_request_error, unsupported_encoding</td></tr>
 * <tr><td>Broken</td><td>500</td><td>api_error, internal_error</td></tr>
 * </table>
 */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.http.dialect.exchange;
