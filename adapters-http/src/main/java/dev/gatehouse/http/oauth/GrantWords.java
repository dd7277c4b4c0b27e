package dev.gatehouse.http.oauth;

import dev.gatehouse.application.port.in.GrantTokens.Asked;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.http.dialect.Reply;

/** How the token endpoint says no (RFC 6749 section 5.2 and its kin). */
final class GrantWords {
    /** The header that tells which nonce a proof must hold (RFC 9449 section 8). */
    static final String NONCE = "DPoP-Nonce";

    private GrantWords() {}

    /** RFC 8693 section 2.2.2: where a token is exchanged, one that is no good makes the request no good. */
    static Reply say(Asked asked, GrantRefusal why) {
        return asked instanceof Asked.WithToken && why instanceof GrantRefusal.BadGrant
                ? OAuthWords.badRequest("the subject token is not, or not any more, good for tokens")
                : say(why);
    }

    static Reply say(GrantRefusal why) {
        return switch (why) {
            case GrantRefusal.UnknownClient() -> OAuthWords.unknownClient();
            case GrantRefusal.NotRegistered() ->
                OAuthWords.error(400, "unauthorized_client", "the client did not register for this grant");
            case GrantRefusal.BadGrant() ->
                OAuthWords.error(400, "invalid_grant", "what was shown is not, or not any more, good for tokens");
            case GrantRefusal.BadScope() ->
                OAuthWords.error(400, "invalid_scope", "a word of the scope is not the client's to ask for");
            case GrantRefusal.BadTarget() ->
                OAuthWords.error(400, "invalid_target", "the client may not have tokens for this resource");
            case GrantRefusal.Declined() -> OAuthWords.error(400, "access_denied", "the user said no");
            case GrantRefusal.Undecided() ->
                OAuthWords.error(400, "authorization_pending", "the user has not decided yet");
            case GrantRefusal.TooSoon() -> OAuthWords.error(400, "slow_down", "ask less often");
            case GrantRefusal.Late() -> OAuthWords.error(400, "expired_token", "the time to decide is over");
            case GrantRefusal.BadProof() ->
                OAuthWords.error(400, "invalid_dpop_proof", "the proof of possession is missing or wrong");
            case GrantRefusal.NonceWanted(String nonce) ->
                OAuthWords.error(400, "use_dpop_nonce", "the proof must hold the nonce")
                        .with(NONCE, nonce);
            case GrantRefusal.NotLetIn(Refusal refusal) -> OAuthWords.say(refusal);
        };
    }
}
