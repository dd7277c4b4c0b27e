package dev.gatehouse.testkit.usecase;

import dev.gatehouse.application.port.in.Authorize;
import dev.gatehouse.application.port.in.BrowserLogin;
import dev.gatehouse.application.port.in.GrantTokens;
import dev.gatehouse.application.port.in.GrantTokens.Asked;
import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.GrantTokens.Outcome;
import dev.gatehouse.application.port.in.GrantTokens.ShownProof;
import dev.gatehouse.application.port.in.GrantTokens.Wish;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.login.Credentials.KeySecret;
import dev.gatehouse.domain.login.Credentials.UserPassword;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.oauth.CodeVerifier;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.domain.registration.ClientTrait;
import dev.gatehouse.domain.registration.RedirectUri;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.registration.Resource;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.testkit.ClientBuilder;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A client of OAuth at a house, with words to ask with. */
final class Shop {
    static final Secret MARK = Secret.of("the mark of a browser");
    static final String BACK = "https://shop.example/back";
    static final String LEFT = "https://shop.example/left";
    static final String LEFT_AT_HOME = "http://127.0.0.1:7000/left";
    static final CodeVerifier VERIFIER = new CodeVerifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    final House house;
    final KeySecret pair;
    Registration registration;

    Shop(House house, KeySecret pair, Registration registration) {
        this.house = house;
        this.pair = pair;
        this.registration = registration;
        register(registration);
    }

    static Shop at(House house, int number) {
        var pair = house.add(ClientBuilder.numbered(number).name("shop " + number));
        return new Shop(
                house,
                pair,
                new Registration(
                        new ClientNumber(number),
                        pair.key(),
                        ClientMethod.SECRET,
                        EnumSet.allOf(Grant.class),
                        List.of(new RedirectUri(BACK)),
                        List.of(new RedirectUri(LEFT), new RedirectUri(LEFT_AT_HOME)),
                        Scopes.parse("openid profile offline_access orders.read"),
                        List.of(),
                        Optional.of("{keys of shop-key}"),
                        Optional.of(new RedirectUri("https://shop.example/logout")),
                        "ES256",
                        Set.of()));
    }

    void register(Registration next) {
        registration = next;
        house.world.unitOfWork().run(stores -> stores.registrations().put(next));
    }

    Shop with(ClientMethod method, Set<Grant> grants, Scopes scopes, List<Resource> resources, ClientTrait... traits) {
        register(new Registration(
                registration.client(),
                registration.clientId(),
                method,
                grants,
                registration.redirectUris(),
                registration.afterLogout(),
                scopes,
                resources,
                registration.keys(),
                registration.logoutUri(),
                registration.identityAlgorithm(),
                Set.of(traits)));
        return this;
    }

    /** Whose ID tokens are signed by that algorithm. */
    Shop signedBy(String algorithm) {
        register(new Registration(
                registration.client(),
                registration.clientId(),
                registration.method(),
                registration.grants(),
                registration.redirectUris(),
                registration.afterLogout(),
                registration.scopes(),
                registration.resources(),
                registration.keys(),
                registration.logoutUri(),
                algorithm,
                registration.traits()));
        return this;
    }

    Shop method(ClientMethod method) {
        return with(method, registration.grants(), registration.scopes(), registration.resources());
    }

    Shop traits(ClientTrait... traits) {
        return with(
                registration.method(), registration.grants(), registration.scopes(), registration.resources(), traits);
    }

    Shop grants(Grant... grants) {
        return with(registration.method(), Set.of(grants), registration.scopes(), registration.resources());
    }

    Shop scopes(String words) {
        return with(registration.method(), registration.grants(), Scopes.parse(words), registration.resources());
    }

    Shop resources(String... resources) {
        return with(
                registration.method(),
                registration.grants(),
                registration.scopes(),
                List.of(resources).stream().map(Resource::new).toList());
    }

    Outcome ask(Asked asked) {
        return ask(new ClientProof.BySecret(pair), asked, Optional.empty());
    }

    Outcome ask(ClientProof client, Asked asked, Optional<ShownProof> proof) {
        return house.does.oauth().grantTokens().grant(new GrantTokens.Request(client, asked, proof, House.HOME));
    }

    /** Asks, which must work. */
    Outcome.Granted get(Asked asked) {
        return granted(ask(asked));
    }

    static Outcome.Granted granted(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Granted granted -> granted;
            case Outcome.Refused refused -> throw new AssertionError("refused: " + refused.why());
        };
    }

    static GrantRefusal refusal(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Granted granted -> throw new AssertionError("granted");
            case Outcome.Refused refused -> refused.why();
        };
    }

    static Wish wish(String scope, String... resources) {
        return new Wish(Optional.of(scope).filter(words -> !words.isEmpty()).map(Scopes::parse), List.of(resources));
    }

    /** Logs ann in at our pages. */
    Secret cookie() {
        return cookie(Optional.empty());
    }

    Secret cookie(Optional<Secret> before) {
        return cookie("ann", before);
    }

    /** Logs somebody in at our pages. */
    Secret cookieOf(String user) {
        return cookie(user, Optional.empty());
    }

    Secret cookie(String user, Optional<Secret> before) {
        var credentials = new UserPassword(LoginIdentifier.parse(user), House.password(House.RIGHT));
        return cookie(house.does.oauth().browserLogin().logIn(credentials, browser(before)));
    }

    static Secret cookie(BrowserLogin.Outcome outcome) {
        return switch (outcome) {
            case BrowserLogin.Outcome.LoggedIn in -> in.cookie();
            case BrowserLogin.Outcome other -> throw new AssertionError("not logged in: " + other);
        };
    }

    static BrowserLogin.Browser browser(Optional<Secret> before) {
        return new BrowserLogin.Browser(MARK, before, House.HOME);
    }

    Map<String, String> words() {
        return new HashMap<>(Map.of(
                "client_id", registration.clientId().value(),
                "redirect_uri", BACK,
                "response_type", "code",
                "scope", "openid profile",
                "state", "xyz",
                "nonce", "n-0S6",
                "code_challenge", CHALLENGE,
                "code_challenge_method", "S256"));
    }

    Map<String, String> words(String name, String value) {
        var words = words();
        if (value.isEmpty()) {
            words.remove(name);
        } else {
            words.put(name, value);
        }
        return words;
    }

    static Authorize.Request request(Map<String, String> words, Optional<Secret> cookie) {
        return new Authorize.Request(words, List.of(), cookie, Optional.empty(), false, House.HOME);
    }

    Authorize.Outcome authorize(Map<String, String> words, Optional<Secret> cookie) {
        return house.does.oauth().authorize().authorize(request(words, cookie));
    }

    Authorize.Outcome agree(Map<String, String> words, Secret cookie) {
        return house.does.oauth().authorize().agree(request(words, Optional.of(cookie)), true);
    }

    /** A code for these words, once ann has agreed. */
    Secret code(Map<String, String> words, Secret cookie) {
        return switch (agree(words, cookie)) {
            case Authorize.Outcome.SentBack back -> back.code();
            case Authorize.Outcome other -> throw new AssertionError("no code: " + other);
        };
    }

    static Asked.WithCode redeem(Secret code) {
        return new Asked.WithCode(code, Optional.of(BACK), Optional.of(VERIFIER), Wish.ALL);
    }

    static ApiKey key(String text) {
        return ApiKey.parse(text).orElseThrow();
    }
}
