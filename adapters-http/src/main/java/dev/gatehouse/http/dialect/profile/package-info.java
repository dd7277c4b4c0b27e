/**
 * Users log in with e-mail address and password, and get an opaque token and their profile.
 *
 * <table>
 * <caption>What is said</caption>
 * <tr><th>what happened</th><th>status</th><th>error</th></tr>
 * <tr><td>BadCredentials, InvalidToken, AccountDisabled, AddressDenied</td><td>401</td><td>invalid credentials</td></tr>
 * <tr><td>EmailUnverified</td><td>403</td><td>user is not verified</td></tr>
 * <tr><td>ResetRequired</td><td>403</td><td>password reset required</td></tr>
 * <tr><td>Throttled</td><td>429</td><td>too many requests, with Retry-After</td></tr>
 * <tr><td>Overloaded, Unavailable</td><td>503</td><td>temporarily unavailable, with Retry-After</td></tr>
 * <tr><td>NotJson, Malformed</td><td>400</td><td>invalid request body</td></tr>
 * <tr><td>NotFound</td><td>404</td><td>not found</td></tr>
 * <tr><td>MethodNotAllowed</td><td>405</td><td>method not allowed, with Allow</td></tr>
 * <tr><td>TooLarge</td><td>413</td><td>request body too large</td></tr>
 * <tr><td>UnsupportedMediaType</td><td>415</td><td>unsupported media type</td></tr>
 * <tr><td>UnsupportedEncoding</td><td>415</td><td>unsupported content encoding</td></tr>
 * <tr><td>Broken</td><td>500</td><td>internal error</td></tr>
 * </table>
 */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.http.dialect.profile;
