package dev.gatehouse.http.oauth.page;

import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.dialect.Service;
import dev.gatehouse.http.wire.BearerRefusal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The door of this room: the pages that a browser meets, and the resources that show them. */
public final class Pages implements Service {
    private static final Set<String> GET = Set.of("GET", "HEAD");
    private static final Set<String> POST = Set.of("POST");
    private static final Set<String> BOTH = Set.of("GET", "HEAD", "POST");

    private static final Map<String, Set<String>> ENDPOINTS = Map.of(
            AuthorizeResource.PATH,
            BOTH,
            LoginResource.PATH,
            BOTH,
            ConsentResource.PATH,
            POST,
            ConnectResource.PATH,
            BOTH,
            LogoutResource.PATH,
            BOTH,
            "/oauth2/page.css",
            GET,
            "/oauth2/onward.js",
            GET,
            "/oauth2/logo",
            GET);

    private final Press press;
    private final List<Object> resources;

    /** Pages of that house, which is found at its issuer. */
    public Pages(UseCases.OAuth does, Branding branding, String issuer) {
        var place = URI.create(issuer);
        var jar = new Jar("https".equals(place.getScheme()));
        press = new Press(branding, Optional.ofNullable(place.getRawPath()).orElse("") + "/oauth2/");
        var reception = new Reception(jar, press, place.getScheme() + "://" + place.getRawAuthority());
        var loginPage = new LoginPage(does.sealForms(), jar, press);
        var authorizationPage = new AuthorizationPage(
                does.authorize(), does.sealForms(), loginPage, new WayBackReply(issuer, press), press);
        resources = List.of(
                new AuthorizeResource(reception, authorizationPage),
                new LoginResource(reception, does.browserLogin(), loginPage, authorizationPage, jar, press),
                new ConsentResource(reception, authorizationPage, press),
                new ConnectResource(
                        reception, does.browserLogin(), does.connectDevice(), does.sealForms(), loginPage, press),
                new LogoutResource(reception, does.endBrowserSession(), does.sealForms(), jar, press),
                new PressedResource(branding, press));
    }

    @Override
    public Set<String> territory() {
        return ENDPOINTS.keySet();
    }

    @Override
    public Map<String, Set<String>> endpoints() {
        return ENDPOINTS;
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
