package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.Authorize;
import dev.gatehouse.application.port.in.Authorize.Outcome;
import dev.gatehouse.application.port.in.Authorize.Stranding;
import dev.gatehouse.application.port.in.BrowserLogin;
import dev.gatehouse.application.port.in.IdentifyBearer;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.login.Credentials.UserPassword;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.oauth.AuthorizationError;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.oauth.ResponseMode;
import dev.gatehouse.domain.registration.ClientTrait;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.User;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is sent back with a code, who is asked first, and who goes nowhere. */
class AuthorizeTest {
    private final House house = House.open();
    private final Shop shop = Shop.at(house, 7);

    private User ann;

    @BeforeEach
    void annIsAUser() {
        ann = house.ann();
    }

    @Test
    void whoeverLogsInAndAgreesIsSentBackWithACode() {
        assertThat(shop.authorize(shop.words(), Optional.empty()))
                .isInstanceOfSatisfying(Outcome.LoginWanted.class, wanted -> {
                    assertThat(wanted.question().clientName()).isEqualTo("shop 7");
                    assertThat(wanted.question().wayBack().redirectUri()).isEqualTo(Shop.BACK);
                });
        var cookie = shop.cookie();
        assertThat(shop.authorize(shop.words(), Optional.of(cookie)))
                .isInstanceOfSatisfying(Outcome.ConsentWanted.class, wanted -> {
                    assertThat(wanted.user()).isEqualTo("ann");
                    assertThat(wanted.scope().text()).isEqualTo("openid profile");
                });

        var back = shop.agree(shop.words(), cookie);

        assertThat(back).isInstanceOfSatisfying(Outcome.SentBack.class, sent -> {
            assertThat(sent.to()).isEqualTo(new Authorize.WayBack(Shop.BACK, Optional.of("xyz"), ResponseMode.QUERY));
            assertThat(sent.code().reveal()).isNotEmpty();
        });
        assertThat(house.audit())
                .anyMatch(event -> event instanceof AuditEvent.Administered done
                        && done.change().equals("given: openid profile"));
        // What was agreed to is remembered, and no more than that.
        assertThat(shop.authorize(shop.words(), Optional.of(cookie))).isInstanceOf(Outcome.SentBack.class);
        assertThat(shop.authorize(shop.words("scope", "openid orders.read"), Optional.of(cookie)))
                .isInstanceOf(Outcome.ConsentWanted.class);
    }

    @Test
    void whoeverSaysNoIsSentBackWithThat() {
        var request = Shop.request(shop.words(), Optional.of(shop.cookie()));

        assertThat(house.does.oauth().authorize().agree(request, false))
                .isInstanceOfSatisfying(
                        Outcome.TurnedBack.class,
                        turned -> assertThat(turned.error()).isEqualTo(AuthorizationError.ACCESS_DENIED));
    }

    @Test // D7, K3
    void whoeverIsNotWhereTheUserMayBeIsSentBackWithThatAndItIsWrittenDown() {
        var cookie = shop.cookie();
        house.change(ann.withIpPolicy(SourcesTest.listed("198.51.100.0/24")));

        assertThat(shop.authorize(shop.words(), Optional.of(cookie)))
                .isInstanceOfSatisfying(
                        Outcome.TurnedBack.class,
                        turned -> assertThat(turned.error()).isEqualTo(AuthorizationError.ACCESS_DENIED));

        assertThat(house.lastAudited())
                .isEqualTo(new AuditEvent.LoginRefused(
                        new Refusal.AddressDenied(), "the token was live, but a later check failed"));
    }

    @Test // F3
    void anUnknownClientOrRedirectIsSentNowhere() {
        assertThat(shop.authorize(shop.words("client_id", "nobody"), Optional.empty()))
                .isEqualTo(new Outcome.Stranded(Stranding.UNKNOWN_CLIENT));
        assertThat(shop.authorize(shop.words("client_id", ""), Optional.empty()))
                .isEqualTo(new Outcome.Stranded(Stranding.UNKNOWN_CLIENT));
        assertThat(shop.authorize(shop.words("redirect_uri", Shop.BACK + "/"), Optional.empty()))
                .isEqualTo(new Outcome.Stranded(Stranding.UNKNOWN_REDIRECT));
        assertThat(shop.authorize(shop.words("redirect_uri", ""), Optional.empty()))
                .isEqualTo(new Outcome.Stranded(Stranding.UNKNOWN_REDIRECT));
        assertThat(shop.authorize(
                        shop.words("request_uri", "urn:ietf:params:oauth:request_uri:gone"), Optional.empty()))
                .isEqualTo(new Outcome.Stranded(Stranding.UNKNOWN_REQUEST));
    }

    @ParameterizedTest // F4, F8
    @CsvSource({
        "response_type, '', INVALID_REQUEST",
        "response_type, token, UNSUPPORTED_RESPONSE_TYPE",
        "response_type, code id_token, UNSUPPORTED_RESPONSE_TYPE",
        "response_mode, fragment, INVALID_REQUEST",
        "scope, openid address, INVALID_SCOPE",
        "scope, 'open\"id', INVALID_SCOPE",
        "code_challenge, '', CHALLENGE_WANTED",
        "code_challenge, short, CHALLENGE_WANTED",
        "code_challenge_method, plain, CHALLENGE_WANTED",
        "code_challenge_method, '', CHALLENGE_WANTED",
        "prompt, none login, INVALID_REQUEST",
        "prompt, dance, INVALID_REQUEST",
        "prompt, none, LOGIN_REQUIRED",
        "max_age, -1, INVALID_REQUEST",
        "request, e30, REQUEST_NOT_SUPPORTED",
        "request_uri, https://shop.example/request.jwt, REQUEST_URI_NOT_SUPPORTED",
        "registration, e30, REGISTRATION_NOT_SUPPORTED",
        "dpop_jkt, short, INVALID_REQUEST",
    })
    void theClientIsToldWhatIsWrong(String name, String value, AuthorizationError error) {
        assertThat(shop.authorize(shop.words(name, value), Optional.empty()))
                .isInstanceOfSatisfying(
                        Outcome.TurnedBack.class,
                        turned -> assertThat(turned.error()).isEqualTo(error));
    }

    @Test
    void aHintThatCannotBeReadStopsWhoeverMayBeAskedNothingAndNobodyElse() {
        var cookie = shop.cookie();
        shop.code(shop.words(), cookie);
        var words = new HashMap<>(shop.words("id_token_hint", "garbage"));
        assertThat(shop.authorize(words, Optional.of(cookie))).isInstanceOf(Outcome.SentBack.class);

        words.put("prompt", "none");
        assertThat(shop.authorize(words, Optional.of(cookie)))
                .isInstanceOfSatisfying(
                        Outcome.TurnedBack.class,
                        turned -> assertThat(turned.error()).isEqualTo(AuthorizationError.LOGIN_REQUIRED));
    }

    @Test
    void aForeignResourceAndAMissingRegistrationAreTold() {
        var request = new Authorize.Request(
                shop.words(), List.of("https://api.example"), Optional.empty(), Optional.empty(), false, House.HOME);
        assertThat(error(house.does.oauth().authorize().authorize(request)))
                .contains(AuthorizationError.INVALID_TARGET);

        shop.grants(Grant.CLIENT_CREDENTIALS);
        assertThat(error(shop.authorize(shop.words(), Optional.empty())))
                .contains(AuthorizationError.UNAUTHORIZED_CLIENT);
    }

    private static Optional<AuthorizationError> error(Outcome outcome) {
        return outcome instanceof Outcome.TurnedBack turned ? Optional.of(turned.error()) : Optional.empty();
    }

    @Test
    void whoIsNotSureIsAskedAgain() {
        var cookie = Optional.of(shop.cookie());
        shop.traits(ClientTrait.TRUSTED);
        assertThat(shop.authorize(shop.words(), cookie)).isInstanceOf(Outcome.SentBack.class);

        assertThat(shop.authorize(shop.words("prompt", "login"), cookie)).isInstanceOf(Outcome.LoginWanted.class);
        assertThat(shop.authorize(shop.words("max_age", "0"), cookie)).isInstanceOf(Outcome.LoginWanted.class);
        assertThat(shop.authorize(shop.words("max_age", "60"), cookie)).isInstanceOf(Outcome.SentBack.class);
        var page = house.world.clock().instant();
        house.world.clock().advance(Duration.ofSeconds(61));
        assertThat(shop.authorize(shop.words("max_age", "60"), cookie)).isInstanceOf(Outcome.LoginWanted.class);
        var anew = Optional.of(shop.cookie());
        var since = new Authorize.Request(
                shop.words("prompt", "login"), List.of(), anew, Optional.of(page), false, House.HOME);
        assertThat(house.does.oauth().authorize().authorize(since)).isInstanceOf(Outcome.SentBack.class);
    }

    @Test // OpenID Connect Core section 3.1.2.1
    void whoShallChooseAnAccountIsAskedWhoeverIsHere() {
        shop.traits(ClientTrait.TRUSTED);
        var choosing = shop.words("prompt", "select_account");
        assertThat(shop.authorize(choosing, Optional.of(shop.cookie()))).isInstanceOf(Outcome.LoginWanted.class);
        assertThat(error(shop.authorize(shop.words("prompt", "none select_account"), Optional.of(shop.cookie()))))
                .contains(AuthorizationError.INVALID_REQUEST);
    }

    @Test
    void consentIsAskedForAnewWhereTheClientWants() {
        var cookie = shop.cookie();
        shop.code(shop.words(), cookie);

        assertThat(shop.authorize(shop.words("prompt", "consent"), Optional.of(cookie)))
                .isInstanceOf(Outcome.ConsentWanted.class);
        assertThat(shop.agree(shop.words("prompt", "consent"), cookie)).isInstanceOf(Outcome.SentBack.class);
        assertThat(error(shop.authorize(silently("openid orders.read"), Optional.of(cookie))))
                .contains(AuthorizationError.CONSENT_REQUIRED);
    }

    private Map<String, String> silently(String scope) {
        var words = shop.words("prompt", "none");
        words.put("scope", scope);
        return words;
    }

    @Test // G2
    void eachLoginHasACookieOfItsOwn() {
        var first = shop.cookie();
        assertThat(house.does.oauth().browserLogin().whoIs(first)).contains(new BrowserLogin.Seen("ann", false));

        var second = shop.cookie(Optional.of(first));

        assertThat(house.does.oauth().browserLogin().whoIs(first)).isEmpty();
        assertThat(house.does.oauth().browserLogin().whoIs(second)).contains(new BrowserLogin.Seen("ann", false));
        assertThat(house.does.oauth().browserLogin().whoIs(Secret.of("garbage")))
                .isEmpty();
        assertThat(house.does.identifyBearer().identify(second)).isInstanceOf(IdentifyBearer.Outcome.Unknown.class);
    }

    @Test // G5
    void aCookieEndsUnusedAndAtLast() {
        shop.traits(ClientTrait.TRUSTED);
        var cookie = Optional.of(shop.cookie());
        for (int day = 0; day < 25; day += 5) {
            house.world.clock().advance(Duration.ofDays(5));
            assertThat(shop.authorize(shop.words(), cookie)).isInstanceOf(Outcome.SentBack.class);
        }
        house.world.clock().advance(Duration.ofDays(6));
        assertThat(shop.authorize(shop.words(), cookie)).isInstanceOf(Outcome.LoginWanted.class);
        var idle = Optional.of(shop.cookie());
        house.world.clock().advance(Duration.ofDays(8));
        assertThat(shop.authorize(shop.words(), idle)).isInstanceOf(Outcome.LoginWanted.class);
    }

    @Test
    void aWrongPasswordIsRefusedAsEverywhere() {
        var wrong = new UserPassword(LoginIdentifier.parse("ann"), House.password(House.WRONG));

        assertThat(house.does.oauth().browserLogin().logIn(wrong, Shop.browser(Optional.empty())))
                .isEqualTo(new BrowserLogin.Outcome.Refused(new Refusal.BadCredentials()));
    }
}
