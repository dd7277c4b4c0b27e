/**
 * Users log in with login name or e-mail address and password, and refresh by a token in the body or in a cookie.
 *
 * <table>
 * <caption>What is said; every error has its status as code, both outside and inside of result</caption>
 * <tr><th>what happened</th><th>status</th><th>desc</th></tr>
 * <tr><td>BadCredentials</td><td>401</td><td>Invalid user or password</td></tr>
 * <tr><td>InvalidToken</td><td>401</td><td>Invalid or expired token</td></tr>
 * <tr><td>AccountDisabled</td><td>403</td><td>Account is disabled</td></tr>
 * <tr><td>EmailUnverified</td><td>403</td><td>E-mail address is not verified</td></tr>
 * <tr><td>AddressDenied</td><td>403</td><td>Address is not allowed</td></tr>
 * <tr><td>ResetRequired</td><td>403</td><td>Password must be reset; only if the entrance refuses a forced reset, else the login answers with redirect</td></tr>
 * <tr><td>Throttled</td><td>429</td><td>Too many requests, with Retry-After</td></tr>
 * <tr><td>Overloaded, Unavailable</td><td>503</td><td>Temporarily unavailable, with Retry-After</td></tr>
 * <tr><td>NotJson</td><td>400</td><td>Request body must be a JSON object</td></tr>
 * <tr><td>Malformed</td><td>400</td><td>names the member, and says whether it is required or not valid</td></tr>
 * <tr><td>NotFound</td><td>404</td><td>Not found</td></tr>
 * <tr><td>MethodNotAllowed</td><td>405</td><td>Method not allowed, with Allow</td></tr>
 * <tr><td>TooLarge</td><td>413</td><td>Request body is too large</td></tr>
 * <tr><td>UnsupportedMediaType</td><td>415</td><td>Unsupported media type</td></tr>
 * <tr><td>UnsupportedEncoding</td><td>415</td><td>Unsupported content encoding</td></tr>
 * <tr><td>Broken</td><td>500</td><td>Internal error</td></tr>
 * </table>
 */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.http.dialect.resultcode;
