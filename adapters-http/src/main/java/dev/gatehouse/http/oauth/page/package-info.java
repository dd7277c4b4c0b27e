/**
 * What a browser meets of OAuth 2 and OpenID Connect: pages for logging in, agreeing, connecting a device and logging out,
 * all of them plain HTML that needs no script, and the redirects between them.
 */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.http.oauth.page;
