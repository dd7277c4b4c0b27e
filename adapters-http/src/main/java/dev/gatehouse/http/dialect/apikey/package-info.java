/**
 * API clients log in with a key and a secret.
 *
 * <table>
 * <caption>What is said</caption>
 * <tr><th>what happened</th><th>status</th><th>name, code, message</th></tr>
 * <tr><td>BadCredentials</td><td>401</td><td>UnauthorizedError, UNAUTHORIZED, Invalid credentials</td></tr>
 * <tr><td>InvalidToken</td><td>401</td><td>UnauthorizedError, UNAUTHORIZED, Invalid refresh token</td></tr>
 * <tr><td>AccountDisabled, EmailUnverified, ResetRequired</td><td>401</td><td>UnauthorizedError, UNAUTHORIZED, Client account is not active</td></tr>
 * <tr><td>AddressDenied</td><td>403</td><td>ForbiddenError, FORBIDDEN, IP address not authorized</td></tr>
 * <tr><td>Throttled</td><td>429</td><td>TooManyRequestsError, TOO_MANY_REQUESTS, with Retry-After</td></tr>
 * <tr><td>Overloaded, Unavailable</td><td>503</td><td>ServiceUnavailableError, SERVICE_UNAVAILABLE, with Retry-After</td></tr>
 * <tr><td>NotJson, Malformed</td><td>400</td><td>ValidationException, VALIDATION_FAILURE; where something is missing: Username and password are required</td></tr>
 * <tr><td>NotFound</td><td>404</td><td>NotFoundError, NOT_FOUND</td></tr>
 * <tr><td>MethodNotAllowed</td><td>405</td><td>MethodNotAllowedError, METHOD_NOT_ALLOWED, with Allow</td></tr>
 * <tr><td>TooLarge</td><td>413</td><td>PayloadTooLargeError, PAYLOAD_TOO_LARGE</td></tr>
 * <tr><td>UnsupportedMediaType, UnsupportedEncoding</td><td>415</td><td>UnsupportedMediaTypeError, UNSUPPORTED_MEDIA_TYPE</td></tr>
 * <tr><td>Broken</td><td>500</td><td>InternalServerError, INTERNAL_SERVER_ERROR</td></tr>
 * </table>
 */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.http.dialect.apikey;
