package dev.gatehouse.domain.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionIdTest {
    @Test
    void whatAStrangerWritesIsAnIdOrNothing() {
        assertThat(SessionId.parse("7YOHWmdiWaLXYUITZb61WP")).contains(new SessionId("7YOHWmdiWaLXYUITZb61WP"));
        assertThat(SessionId.parse("x".repeat(64))).isPresent();
        assertThat(SessionId.parse("x".repeat(65))).isEmpty();
        assertThat(SessionId.parse("")).isEmpty();
        assertThat(SessionId.parse("a\0b")).isEmpty();
        assertThat(SessionId.parse("\ud800")).isEmpty();
    }
}
