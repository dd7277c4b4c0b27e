package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.Authorize;
import dev.gatehouse.application.port.in.GrantTokens;
import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.GrantTokens.ShownProof;
import dev.gatehouse.application.port.in.PushAuthorization;
import dev.gatehouse.application.port.in.PushAuthorization.Outcome;
import dev.gatehouse.domain.oauth.AuthorizationError;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.proof.Proof;
import dev.gatehouse.domain.registration.ClientTrait;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.fake.PlainProofNonces;
import dev.gatehouse.testkit.fake.PlainProofs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A code that was asked for with a key is good with that key alone (RFC 9449 section 10). */
class BoundCodeTest {
    private static final String PUSH_URI = TestSettings.ISSUER + "/oauth2/par";
    private static final String TOKEN_URI = TestSettings.ISSUER + "/oauth2/token";
    private static final String KEY = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String OTHER = "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I";
    private static final GrantRefusal UNPROVED = new GrantRefusal.BadProof();

    private final House house = House.open();
    private final Shop shop = Shop.at(house, 7).traits(ClientTrait.TRUSTED);

    private int proofs;

    @BeforeEach
    void ann() {
        house.ann();
    }

    @Test
    void aThumbprintInTheRequestBindsTheCode() {
        isGoodWithItsKeyAlone(code(shop.words("dpop_jkt", KEY)));
    }

    @Test
    void aThumbprintInAPushedRequestBindsTheCode() {
        isGoodWithItsKeyAlone(code(pushed(shop.words("dpop_jkt", KEY), Optional.empty())));
    }

    @Test
    void aProofBesideAPushedRequestBindsTheCode() {
        isGoodWithItsKeyAlone(code(pushed(shop.words(), proof(KEY, PUSH_URI))));
        isGoodWithItsKeyAlone(code(pushed(shop.words("dpop_jkt", KEY), proof(KEY, PUSH_URI))));
    }

    @Test
    void aProofAndAThumbprintOfTwoKeysContradictEachOther() {
        assertThat(push(shop.words("dpop_jkt", OTHER), proof(KEY, PUSH_URI)))
                .isEqualTo(new Outcome.Unfit(AuthorizationError.INVALID_REQUEST));
    }

    @Test
    void aProofBesideAPushedRequestIsForItAndShownOnceAndHoldsANonceOfNow() {
        assertThat(push(shop.words(), proof(KEY, TOKEN_URI))).isEqualTo(new Outcome.Refused(UNPROVED));
        assertThat(push(shop.words(), proof(KEY, PUSH_URI, Optional.empty())))
                .isEqualTo(new Outcome.Refused(new GrantRefusal.NonceWanted(nonce())));

        var shown = proof(KEY, PUSH_URI);
        assertThat(push(shop.words(), shown)).isInstanceOf(Outcome.Pushed.class);
        assertThat(push(shop.words(), shown)).isEqualTo(new Outcome.Refused(UNPROVED));
    }

    private void isGoodWithItsKeyAlone(Secret code) {
        assertThat(Shop.refusal(redeem(code, Optional.empty()))).isEqualTo(UNPROVED);
        assertThat(Shop.refusal(redeem(code, proof(OTHER, TOKEN_URI)))).isEqualTo(UNPROVED);

        assertThat(Shop.granted(redeem(code, proof(KEY, TOKEN_URI))).isBound()).isTrue();
    }

    private GrantTokens.Outcome redeem(Secret code, Optional<Secret> proof) {
        var shown = proof.map(text -> new ShownProof(text, "POST", TOKEN_URI));
        return shop.ask(new ClientProof.BySecret(shop.pair), Shop.redeem(code), shown);
    }

    private Secret code(Map<String, String> words) {
        return switch (shop.authorize(words, Optional.of(shop.cookie()))) {
            case Authorize.Outcome.SentBack back -> back.code();
            case Authorize.Outcome other -> throw new AssertionError("no code: " + other);
        };
    }

    /** The words by which a browser brings a request that was pushed. */
    private Map<String, String> pushed(Map<String, String> words, Optional<Secret> proof) {
        return switch (push(words, proof)) {
            case Outcome.Pushed done ->
                Map.of(
                        "client_id",
                        shop.pair.key().value(),
                        "request_uri",
                        done.requestUri().reveal());
            case Outcome other -> throw new AssertionError("not pushed: " + other);
        };
    }

    private Outcome push(Map<String, String> words, Optional<Secret> proof) {
        var shown = proof.map(text -> new ShownProof(text, "POST", PUSH_URI));
        var command =
                new PushAuthorization.Command(new ClientProof.BySecret(shop.pair), words, List.of(), shown, House.HOME);
        return house.does.oauth().push().push(command);
    }

    private String nonce() {
        return new PlainProofNonces().nonce(house.world.clock().instant());
    }

    private Optional<Secret> proof(String key, String uri) {
        return proof(key, uri, Optional.of(nonce()));
    }

    private Optional<Secret> proof(String key, String uri, Optional<String> nonce) {
        var now = house.world.clock().instant();
        proofs++;
        return Optional.of(PlainProofs.write(new Proof(key, "POST", uri, "p-" + proofs, now, nonce, Optional.empty())));
    }
}
