/**
 * Users log in with username or e-mail address and password, and refresh by {@code sub} and {@code refresh_token}.
 *
 * <table>
 * <caption>What is said; code equals the status</caption>
 * <tr><th>what happened</th><th>status</th><th>error</th></tr>
 * <tr><td>BadCredentials</td><td>401</td><td>Incorrect username or password</td></tr>
 * <tr><td>InvalidToken</td><td>401</td><td>Token is invalid or expired</td></tr>
 * <tr><td>AccountDisabled</td><td>403</td><td>Account is disabled</td></tr>
 * <tr><td>EmailUnverified</td><td>403</td><td>E-mail address is not verified</td></tr>
 * <tr><td>AddressDenied</td><td>403</td><td>You do not have access from this address</td></tr>
 * <tr><td>ResetRequired</td><td>403</td><td>Password must be reset</td></tr>
 * <tr><td>Throttled</td><td>429</td><td>Too many requests, with Retry-After</td></tr>
 * <tr><td>Overloaded, Unavailable</td><td>503</td><td>Service is temporarily unavailable, with Retry-After</td></tr>
 * <tr><td>NotJson</td><td>422</td><td>with loc [body], msg, type json_invalid</td></tr>
 * <tr><td>Malformed: a version that we do not have</td><td>400</td><td>Unknown API version</td></tr>
 * <tr><td>Malformed: anything else</td><td>422</td><td>the first flaw, with loc [body, member] or [header, name], msg, type</td></tr>
 * <tr><td>NotFound</td><td>404</td><td>Not Found</td></tr>
 * <tr><td>MethodNotAllowed</td><td>405</td><td>Method Not Allowed, with Allow</td></tr>
 * <tr><td>TooLarge</td><td>413</td><td>Request body is too large</td></tr>
 * <tr><td>UnsupportedMediaType</td><td>415</td><td>Content-Type must be application/json</td></tr>
 * <tr><td>UnsupportedEncoding</td><td>415</td><td>Content-Encoding is not supported</td></tr>
 * <tr><td>Broken</td><td>500</td><td>Internal Server Error</td></tr>
 * </table>
 */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.http.dialect.envelope;
