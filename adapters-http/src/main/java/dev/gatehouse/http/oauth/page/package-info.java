/**
 * What people meet in a browser: pages for logging in, agreeing, connecting a device and logging out, and for their own
 * accounts, all of them plain HTML that needs no script, and the redirects between them.
 */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.http.oauth.page;
