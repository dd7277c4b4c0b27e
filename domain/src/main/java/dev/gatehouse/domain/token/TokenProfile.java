package dev.gatehouse.domain.token;

import java.time.Duration;

/**
 * What the tokens of a dialect are like, as data.
 *
 * @param access life of an access token
 * @param idle life of a refresh token that is not used; announced to the client
 * @param absolute life of a session, whatever is refreshed
 * @param audience for whom access tokens are meant
 */
public record TokenProfile(
        AccessFormat format, RefreshMode mode, Duration access, Duration idle, Duration absolute, String audience) {}
