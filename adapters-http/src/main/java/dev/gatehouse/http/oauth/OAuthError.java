package dev.gatehouse.http.oauth;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Optional;

/** RFC 6749 section 5.2: a code for programs, and a sentence of ours for people; never what was sent. */
@JsonNaming(SnakeCaseStrategy.class)
record OAuthError(String error, Optional<String> errorDescription) {}
