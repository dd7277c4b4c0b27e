package dev.gatehouse.http.oauth.page;

import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.dialect.Service;
import dev.gatehouse.http.oauth.page.Errand.Place;
import dev.gatehouse.http.wire.BearerRefusal;
import dev.gatehouse.http.wire.OpenTo;
import java.net.URI;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The door of this room: the pages that a browser meets, and the resources that show them. */
public final class Pages implements Service {
    private static final Set<String> GET = Set.of("GET", "HEAD");
    private static final Set<String> POST = Set.of("POST");
    private static final Set<String> BOTH = Set.of("GET", "HEAD", "POST");

    private static final String ACCOUNT = "/account";

    /** Where somebody is for a client. */
    private static final Map<String, Set<String>> FOR_CLIENTS = Map.of(
            AuthorizeResource.PATH, BOTH,
            ConsentResource.PATH, POST,
            ConnectResource.PATH, BOTH);

    /** Where somebody is for us, whether tokens are given to clients or not. */
    private static final Map<String, Set<String>> FOR_US = Map.ofEntries(
            Map.entry(LoginResource.PATH, BOTH),
            Map.entry(LoginResource.CODE_PATH, POST),
            Map.entry(LoginResource.PASSKEY_PATH, POST),
            Map.entry(LogoutResource.PATH, BOTH),
            Map.entry("/oauth2/onward.js", GET),
            Map.entry("/oauth2/passkey.js", GET),
            Map.entry("/oauth2/logo", GET),
            Map.entry(ResetWordResource.PATH, GET),
            Map.entry(ACCOUNT, GET),
            Map.entry(ACCOUNT + "/forced", POST),
            Map.entry(ACCOUNT + "/forgot", BOTH),
            Map.entry(ACCOUNT + "/resend", BOTH),
            Map.entry(ACCOUNT + "/sign-up", BOTH),
            Map.entry(ACCOUNT + "/reset", BOTH),
            Map.entry(ACCOUNT + "/verify", BOTH),
            Map.entry(ACCOUNT + "/welcome", BOTH),
            Map.entry(ACCOUNT + "/email/confirm", BOTH),
            Map.entry(ACCOUNT + "/password", BOTH),
            Map.entry(ACCOUNT + "/email", BOTH),
            Map.entry(ACCOUNT + "/factors", BOTH),
            Map.entry(ACCOUNT + "/sessions", BOTH),
            Map.entry(ACCOUNT + "/consents", BOTH),
            Map.entry(ACCOUNT + "/data", GET),
            Map.entry(ACCOUNT + "/delete", BOTH));

    private final Press press;
    private final Map<String, Set<String>> endpoints;
    private final List<Object> resources;

    /**
     * Pages of that house, which is found at its issuer.
     *
     * @param isGranting whether clients are given tokens; if not, people still look after their accounts
     * @param console from where the console may be called, if it lies beside these pages
     */
    public Pages(UseCases all, Branding branding, String issuer, boolean isGranting, Optional<OpenTo> console) {
        var does = all.oauth();
        var place = URI.create(issuer);
        var jar = Jar.ofPages("https".equals(place.getScheme()));
        press = press(all, branding, place);
        var reception = new Reception(jar, press, place.getScheme() + "://" + place.getRawAuthority());
        var options = new PasskeyOptions(issuer, branding.name());
        var loginPage = new LoginPage(does.browserLogin(), options, does.sealForms(), jar, press);
        var authorizationPage = new AuthorizationPage(
                does.authorize(), does.sealForms(), loginPage, new WayBackReply(issuer, press), press);
        var forms = new AccountForms(reception, all, jar, press);
        var own = new Own(does.browserLogin(), loginPage, press);
        var toConsole = new ToConsole(console);
        var forced = new ForcedPage(forms, all.changePassword(), press);
        var places = isGranting ? EnumSet.allOf(Place.class) : EnumSet.of(Place.LOGIN, Place.ACCOUNT);
        var login = new LoginResource(
                reception, does.browserLogin(), loginPage, authorizationPage, jar, press, forced, toConsole, places);
        var forClients = List.<Object>of(
                new AuthorizeResource(reception, authorizationPage, press),
                new ConsentResource(reception, authorizationPage, press),
                new ConnectResource(
                        reception, does.browserLogin(), does.connectDevice(), does.sealForms(), loginPage, press));
        var forUs = List.<Object>of(
                login,
                new LogoutResource(reception, does.endBrowserSession(), does.sealForms(), jar, press),
                new PressedResource(branding, press),
                new ResetWordResource(press),
                new LetterResource(forms, all.account().ask(), press),
                new LinkResource(forms, all.account().follow(), press),
                new OwnAccountResource(forms, own, all, jar, press),
                new OwnHomeResource(forms, own, toConsole, press),
                new OwnListsResource(forms, own, all, press),
                new OwnFactorsResource(
                        own, all.account().factors(), new FactorViews(forms, options, press), forms, press),
                new ForcedResource(forms, forced, login));
        resources = Stream.concat(isGranting ? forClients.stream() : Stream.of(), forUs.stream())
                .toList();
        endpoints = there(isGranting);
    }

    private static Press press(UseCases all, Branding branding, URI place) {
        return new Press(
                branding,
                Optional.ofNullable(place.getRawPath()).orElse("") + "/oauth2/",
                () -> all.account().ask().isSignUpOffered());
    }

    private static Map<String, Set<String>> there(boolean isGranting) {
        var there = new HashMap<>(FOR_US);
        there.putAll(isGranting ? FOR_CLIENTS : Map.of());
        return Map.copyOf(there);
    }

    @Override
    public Set<String> territory() {
        return endpoints.keySet().stream()
                .filter(path -> !path.startsWith(ACCOUNT + "/"))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<String, Set<String>> endpoints() {
        return endpoints;
    }

    @Override
    public Optional<String> front() {
        return Optional.of(ACCOUNT);
    }

    @Override
    public List<Object> resources() {
        return resources;
    }

    @Override
    public Reply say(Fault fault) {
        return say(fault, List.of());
    }

    @Override
    public Reply say(Fault fault, List<String> languages) {
        return press.fault(fault, languages);
    }

    /** No page asks for an access token. */
    @Override
    public Reply say(BearerRefusal why) {
        return press.fault(new Fault.NotFound(), List.of());
    }
}
