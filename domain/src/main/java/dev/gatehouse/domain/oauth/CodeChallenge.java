package dev.gatehouse.domain.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/** A code challenge by S256 (RFC 7636 section 4.2): who redeems the code must know what it is the digest of. */
public record CodeChallenge(String value) {
    private static final int LENGTH = 43;
    private static final int SHORTEST_VERIFIER = 43;
    private static final int LONGEST_VERIFIER = 128;

    /** Refuses what {@link #parse} would not give. */
    public CodeChallenge {
        if (!isChallenge(value)) {
            throw new IllegalArgumentException("a code challenge has 43 characters of base64url");
        }
    }

    /** The challenge, or empty if the text is not SHA-256 in base64url. */
    public static Optional<CodeChallenge> parse(String text) {
        return isChallenge(text) ? Optional.of(new CodeChallenge(text)) : Optional.empty();
    }

    /** Whether the verifier is the one of this challenge; one of a shape that none may have is not. */
    public boolean isMetBy(CodeVerifier verifier) {
        // The challenge came by way of the browser and is no secret, and a digest tells nothing of how near a guess
        // was.
        return isVerifier(verifier.value()) && value.equals(s256(verifier.value()));
    }

    private static String s256(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static boolean isChallenge(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> isLetterOrDigit(c) || c == '-' || c == '_');
    }

    /** RFC 7636 section 4.1. */
    private static boolean isVerifier(String text) {
        return text.length() >= SHORTEST_VERIFIER
                && text.length() <= LONGEST_VERIFIER
                && text.chars().allMatch(c -> isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
