/** One row per session, and the rule by which a refresh token advances it. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.domain.session;
