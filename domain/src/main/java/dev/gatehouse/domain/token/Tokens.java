package dev.gatehouse.domain.token;

import java.time.Instant;
import java.util.Optional;

/** What a login or a refresh hands out. */
public record Tokens(IssuedToken access, Optional<IssuedToken> refresh) {
    /** When the tokens were handed out: from this time announced lifetimes count. */
    public Instant issuedAt() {
        return access.issuedAt();
    }
}
