package dev.gatehouse.http.oauth;

import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.BearerRefusal;
import java.util.List;
import java.util.Optional;

/** By which scheme of {@code Authorization} an access token is shown, and how it is asked for by the same. */
enum TokenScheme {
    /** As its holder's (RFC 6750 section 2.1). */
    BEARER("Bearer", "Bearer realm=\"gatehouse\""),
    /** With a proof of the key to which it is bound (RFC 9449 section 7.1). */
    DPOP("DPoP", "DPoP realm=\"gatehouse\", algs=\"" + String.join(" ", Metadata.PROOF_ALGORITHMS) + "\"");

    private final String word;
    private final String challenge;

    TokenScheme(String word, String challenge) {
        this.word = word;
        this.challenge = challenge;
    }

    /** The scheme of the header lines; whoever shows no token is asked for a bearer's. */
    static TokenScheme of(List<String> lines) {
        var start = DPOP.word + " ";
        boolean isProved = lines.size() == 1 && lines.getFirst().regionMatches(true, 0, start, 0, start.length());
        return isProved ? DPOP : BEARER;
    }

    /** What stands before the token. */
    String word() {
        return word;
    }

    /** The words for whoever shows no token that is good for this. */
    Reply say(BearerRefusal why) {
        return refused(why.status(), why.error());
    }

    /** An answer with a challenge of this scheme, as RFC 9449 section 7.1 wants it of each code that it adds. */
    Reply refused(int status, Optional<String> error) {
        return Reply.of(status, new OAuthError(error.orElse("unauthorized"), Optional.empty()))
                .with(
                        "WWW-Authenticate",
                        error.map(code -> challenge + ", error=\"" + code + "\"")
                                .orElse(challenge));
    }
}
