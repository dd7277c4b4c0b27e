/**
 * A login API of one's own: {@code POST /knock {"name", "word"}} answers {@code {"welcome", "seconds"}}.
 *
 * <table>
 * <caption>What is said</caption>
 * <tr><th>what happened</th><th>status</th><th>no</th></tr>
 * <tr><td>BadCredentials, InvalidToken</td><td>401</td><td>I do not know you</td></tr>
 * <tr><td>AccountDisabled, EmailUnverified, AddressDenied, ResetRequired</td><td>403</td><td>not you, not now, not from there</td></tr>
 * <tr><td>Throttled</td><td>429</td><td>knock more slowly</td></tr>
 * <tr><td>Overloaded, Unavailable</td><td>503</td><td>come back later</td></tr>
 * <tr><td>NotJson, Malformed</td><td>400</td><td>speak up</td></tr>
 * <tr><td>NotFound, MethodNotAllowed</td><td>404, 405</td><td>there is no such door</td></tr>
 * <tr><td>TooLarge, UnsupportedMediaType, UnsupportedEncoding</td><td>413, 415</td><td>that does not fit through the door</td></tr>
 * <tr><td>Broken</td><td>500</td><td>the door is broken</td></tr>
 * </table>
 */
@org.jspecify.annotations.NullMarked
package org.example.knock;
