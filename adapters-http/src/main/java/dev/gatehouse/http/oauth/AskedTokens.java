package dev.gatehouse.http.oauth;

import dev.gatehouse.application.port.in.GrantTokens.Asked;
import dev.gatehouse.application.port.in.GrantTokens.Wish;
import dev.gatehouse.domain.oauth.CodeVerifier;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.oauth.ScopeText;
import dev.gatehouse.domain.secret.Secret;
import java.util.Optional;
import java.util.function.Function;

/** For what a form asks tokens. */
sealed interface AskedTokens {
    /** For this. */
    record Plain(Asked asked) implements AskedTokens {}

    /** For something for which there are none. */
    record Unsupported() implements AskedTokens {}

    /** With a code of the RFCs: something is missing or malformed. */
    record Flawed(String code, String what) implements AskedTokens {}

    /** Reads the form. */
    static AskedTokens of(Form form) {
        var type = form.text("grant_type");
        if (type.isEmpty()) {
            return missing("grant_type");
        }
        var grant = type.flatMap(Grant::of);
        var wish = wish(form);
        return wish.isEmpty()
                ? new Flawed("invalid_scope", "the scope is malformed")
                : grant.map(one -> of(one, form, wish.get())).orElseGet(Unsupported::new);
    }

    /** Of the rights that there are, those that a form wishes for; empty if its scope is malformed. */
    static Optional<Wish> wish(Form form) {
        var said = form.text("scope");
        var scope = said.flatMap(ScopeText::parse);
        return said.isPresent() && scope.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wish(scope.filter(words -> !words.words().isEmpty()), form.resources()));
    }

    private static AskedTokens of(Grant grant, Form form, Wish wish) {
        return switch (grant) {
            case CLIENT_CREDENTIALS -> new Plain(new Asked.ForItself(wish));
            case AUTHORIZATION_CODE ->
                with(
                        form,
                        "code",
                        code -> new Asked.WithCode(
                                code,
                                form.text("redirect_uri"),
                                form.text("code_verifier").map(CodeVerifier::new),
                                wish));
            case REFRESH_TOKEN -> with(form, "refresh_token", token -> new Asked.WithRefreshToken(token, wish));
            case DEVICE_CODE -> with(form, "device_code", Asked.WithDeviceCode::new);
            case TOKEN_EXCHANGE -> exchange(form, wish);
        };
    }

    /** RFC 8693 section 2.1, of which we take no more than this. */
    private static AskedTokens exchange(Form form, Wish wish) {
        if (form.value("subject_token_type").isEmpty()) {
            return missing("subject_token_type");
        }
        boolean isKnown = form.text("subject_token_type")
                        .filter(GrantMessages.ACCESS_TOKEN::equals)
                        .isPresent()
                && form.text("requested_token_type")
                        .map(GrantMessages.ACCESS_TOKEN::equals)
                        .orElse(true)
                && form.value("actor_token").isEmpty();
        if (form.value("audience").isPresent()) {
            return new Flawed("invalid_target", "for whom a token is meant is said by resource alone");
        }
        return isKnown
                ? with(form, "subject_token", token -> new Asked.WithToken(token, wish))
                : new Flawed("invalid_request", "only access tokens are exchanged, and nobody acts for another");
    }

    private static AskedTokens with(Form form, String name, Function<Secret, Asked> asked) {
        return form.value(name)
                .<AskedTokens>map(value -> new Plain(asked.apply(value)))
                .orElseGet(() -> missing(name));
    }

    private static AskedTokens missing(String name) {
        return new Flawed("invalid_request", name + " is missing");
    }
}
