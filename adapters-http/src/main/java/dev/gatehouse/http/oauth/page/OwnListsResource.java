package dev.gatehouse.http.oauth.page;

import dev.gatehouse.application.port.in.DownloadData;
import dev.gatehouse.application.port.in.GivenConsent;
import dev.gatehouse.application.port.in.OwnConsents;
import dev.gatehouse.application.port.in.OwnSessions;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.http.account.DataBody;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.page.View.Act;
import dev.gatehouse.http.oauth.page.View.Link;
import dev.gatehouse.http.oauth.page.View.Listing;
import dev.gatehouse.http.oauth.page.View.Row;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where people who are logged in see what there is of their accounts, and end it. */
@Path("/account")
public final class OwnListsResource {
    static final String SESSIONS = "sessions";
    static final String CONSENTS = "consents";
    private static final String WHICH = "which";

    private final AccountForms forms;
    private final Own own;
    private final UseCases does;
    private final Press press;

    OwnListsResource(AccountForms forms, Own own, UseCases does, Press press) {
        this.forms = forms;
        this.own = own;
        this.does = does;
        this.press = press;
    }

    /** Where the user is logged in. */
    @GET
    @Path(SESSIONS)
    public Response sessions(@Context ContainerRequestContext request) {
        return forms.query(
                request,
                call -> own.page(
                        call,
                        SESSIONS,
                        (whose, user) -> sessions(call, whose, call.form().text(Leaf.AFTER))));
    }

    private Reply sessions(BrowserCall call, Whose whose, Optional<String> after) {
        var leaf = new Leaf(does.administration().cursors(), SESSIONS);
        var listing = does.account().sessions().list(whose, call.source(), leaf.place(after), Leaf.SIZE);
        return switch (listing) {
            case OwnSessions.Listing.Listed(var page) -> page(call, page.items(), leaf.links(after, page.next()));
            case OwnSessions.Listing.UnknownBearer() -> own.logIn(call, SESSIONS, Optional.empty());
            case OwnSessions.Listing.Refused(var why) -> press.refused(why, call.language());
        };
    }

    private Reply page(BrowserCall call, List<OwnSessions.Seen> sessions, List<Link> pages) {
        var others = Optional.of(act(call, Text.LOG_OUT_OTHERS, SESSIONS, Map.of()))
                .filter(any -> sessions.stream().anyMatch(seen -> !seen.isThisOne()));
        var view = new Listing(
                Text.SESSIONS_TITLE,
                Optional.empty(),
                Optional.empty(),
                sessions.stream().map(seen -> row(call, seen)).toList(),
                others,
                Stream.concat(pages.stream(), OwnAccountResource.HOME.stream()).toList());
        return press.page(200, view, call.language());
    }

    private Row row(BrowserCall call, OwnSessions.Seen seen) {
        var session = seen.session();
        var title = called(seen, call.language());
        var browser = Optional.of(session.label()).filter(name -> !name.isEmpty() && !name.equals(title));
        var details = Stream.concat(
                        browser.map(Phrase::of).map(Detail::new).stream(),
                        Stream.of(
                                Detail.of(Text.SINCE, session.createdAt()),
                                Detail.of(Text.LAST_USED, session.lastUsedAt()),
                                new Detail(Text.FROM_NETWORK.about(session.sourceNetwork()))))
                .toList();
        return seen.isThisOne()
                ? new Row(title, details, Optional.empty())
                : new Row(
                        title,
                        details,
                        Optional.of(act(
                                call,
                                Text.LOG_OUT_THERE,
                                SESSIONS,
                                Map.of(WHICH, session.id().value()))));
    }

    /** By the name of the client, where it was granted to one; else by where the user logged in. */
    private static String called(OwnSessions.Seen seen, Language language) {
        if (seen.isThisOne()) {
            return Text.THIS_ONE.in(language);
        }
        var dialect = seen.session().dialect().value();
        var browser = seen.session().label();
        return switch (dialect) {
            case "sso" -> browser.isEmpty() ? Text.ANOTHER_BROWSER.in(language) : browser;
            case "console" -> Text.CONSOLE_LINK.in(language);
            default -> Text.APPLICATION.in(language, seen.client().orElse(dialect));
        };
    }

    /** Ends one session, or all others. */
    @POST
    @Path(SESSIONS)
    public Response endSession(@Context ContainerRequestContext request, byte[] body) {
        return forms.form(
                request,
                body,
                SESSIONS,
                call -> own.page(call, SESSIONS, (whose, user) -> {
                    var sessions = does.account().sessions();
                    var ended = call.form()
                            .text(WHICH)
                            .map(id -> SessionId.parse(id)
                                    .map(session -> sessions.end(whose, session, call.source()))
                                    .orElse(OwnSessions.Ended.NONE))
                            .orElseGet(() -> sessions.endOthers(whose, call.source()));
                    return switch (ended) {
                        case DONE, NONE -> press.toAccount(SESSIONS);
                        case UNKNOWN_BEARER -> own.logIn(call, SESSIONS, Optional.empty());
                    };
                }));
    }

    /** Who may use the account. */
    @GET
    @Path(CONSENTS)
    public Response consents(@Context ContainerRequestContext request) {
        return forms.query(
                request,
                call -> own.page(call, CONSENTS, (whose, user) -> switch (does.oauth()
                        .ownConsents()
                        .list(whose, call.source())) {
                    case OwnConsents.Listing.Listed(var consents) -> consentsPage(call, consents);
                    case OwnConsents.Listing.UnknownBearer() -> own.logIn(call, CONSENTS, Optional.empty());
                    case OwnConsents.Listing.Refused(var why) -> press.refused(why, call.language());
                }));
    }

    private Reply consentsPage(BrowserCall call, List<GivenConsent> consents) {
        var rows = consents.stream().map(given -> row(call, given)).toList();
        var none = List.of(new Row(Text.NO_CONSENTS.in(call.language()), List.of(), Optional.empty()));
        var view = new Listing(
                Text.CONSENTS_TITLE,
                Optional.empty(),
                Optional.empty(),
                rows.isEmpty() ? none : rows,
                Optional.empty(),
                OwnAccountResource.HOME);
        return press.page(200, view, call.language());
    }

    private Row row(BrowserCall call, GivenConsent given) {
        var consent = given.consent();
        var may = consent.scope().words().stream().map(ScopeRight::of).map(Detail::new);
        return new Row(
                given.clientName(),
                Stream.concat(may, Stream.of(Detail.of(Text.SINCE, consent.at())))
                        .toList(),
                Optional.of(act(
                        call,
                        Text.WITHDRAW,
                        CONSENTS,
                        Map.of(WHICH, Integer.toString(consent.client().value())))));
    }

    /** Takes one back. */
    @POST
    @Path(CONSENTS)
    public Response withdraw(@Context ContainerRequestContext request, byte[] body) {
        return forms.form(
                request,
                body,
                CONSENTS,
                call -> own.page(
                        call,
                        CONSENTS,
                        (whose, user) -> call.form()
                                .text(WHICH)
                                .flatMap(ClientNumber::parse)
                                .map(client -> withdraw(call, whose, client))
                                .orElseGet(() -> press.toAccount(CONSENTS))));
    }

    private Reply withdraw(BrowserCall call, Whose whose, ClientNumber client) {
        return switch (does.oauth().ownConsents().withdraw(new OwnConsents.Command(whose, client, call.source()))) {
            case DONE, NONE -> press.toAccount(CONSENTS);
            case UNKNOWN_BEARER -> own.logIn(call, CONSENTS, Optional.empty());
        };
    }

    /** A file with all that is kept of the user. */
    @GET
    @Path("data")
    public Response data(@Context ContainerRequestContext request) {
        return forms.query(
                request,
                call -> own.page(call, "data", (whose, user) -> switch (does.account()
                        .download()
                        .download(whose, call.source())) {
                    case DownloadData.Outcome.Given(var data) ->
                        Reply.of(200, DataBody.of(data))
                                .with("Content-Disposition", "attachment; filename=\"account.json\"");
                    case DownloadData.Outcome.UnknownBearer() -> own.logIn(call, "data", Optional.empty());
                    case DownloadData.Outcome.LoginTooOld() -> own.logIn(call, "data", Optional.of(Text.LOGIN_TOO_OLD));
                    case DownloadData.Outcome.Refused(var why) -> press.refused(why, call.language());
                }));
    }

    private Act act(BrowserCall call, Text text, String place, Map<String, String> fields) {
        return new Act(text, place, forms.carried(call, place, fields));
    }
}
