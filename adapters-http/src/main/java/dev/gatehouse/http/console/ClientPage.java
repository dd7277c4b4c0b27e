package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerClients;
import dev.gatehouse.application.port.in.AdministerExchangeTokens;
import dev.gatehouse.application.port.in.AdministerPolicies;
import dev.gatehouse.application.port.in.AdministerRegistrations;
import dev.gatehouse.application.port.in.AdministerSecrets;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.http.console.Block.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is known of one API client, and what may be done. */
final class ClientPage {
    private final AdministerSecrets secrets;
    private final AdministerExchangeTokens tokens;
    private final AdministerRegistrations registrations;
    private final AdministerPolicies policies;

    ClientPage(
            AdministerSecrets secrets,
            AdministerExchangeTokens tokens,
            AdministerRegistrations registrations,
            AdministerPolicies policies) {
        this.secrets = secrets;
        this.tokens = tokens;
        this.registrations = registrations;
        this.policies = policies;
    }

    Page of(AdministerClients.Seen seen, Visit visit) {
        var client = seen.client();
        var subject = new Subject.OfClient(client.number());
        var blocks = new ArrayList<>(Cells.done(visit, undo(client, visit)));
        blocks.add(about(seen, visit));
        blocks.add(new Block.Links(actions(client, visit)));
        blocks.add(secrets(client.number(), visit));
        blocks.add(tokens(client.number(), visit));
        registrations.find(client.number()).ifPresent(held -> {
            blocks.add(registered(held.registration(), visit));
            blocks.add(new Block.Links(removal(client.number(), visit)));
        });
        if (visit.may(Permission.POLICIES_READ)) {
            policies.find(subject)
                    .ifPresent(
                            held -> blocks.addAll(PolicyBlock.of(held.policy(), Paths.client(client.number()), visit)));
        }
        blocks.add(new Block.Links(more(subject, visit)));
        return new Page(client.name(), blocks);
    }

    private static Optional<Block.Link> undo(Client client, Visit visit) {
        return ClientAction.of(visit.text(Paths.DID))
                .flatMap(ClientAction::opposite)
                .filter(opposite -> visit.may(Permission.CLIENTS_WRITE) && opposite.isOpenTo(client))
                .map(opposite ->
                        new Block.Link(visit.say(FrameText.UNDO), Paths.client(client.number(), opposite.verb())));
    }

    private static Block about(AdministerClients.Seen seen, Visit visit) {
        var client = seen.client();
        var rate = client.rate()
                .map(one -> visit.say(ClientText.RATE_OF, Integer.toString(one.perSecond())))
                .orElseGet(() -> visit.say(ClientText.UNLIMITED));
        return new Block.Facts(
                visit.say(ClientText.ABOUT),
                List.of(
                        Cells.fact(
                                visit,
                                ClientText.NUMBER,
                                Cell.of(Integer.toString(client.number().value()))),
                        Cells.fact(
                                visit,
                                UserText.STATUS,
                                Cell.of(visit.say(client.isActive() ? UserText.ACTIVE : UserText.DISABLED))),
                        Cells.fact(
                                visit,
                                ClientText.PERMISSIONS,
                                Cells.list(client.permissions().stream().map(Permission::word), visit)),
                        Cells.fact(visit, ClientText.INTROSPECT, Cells.flag(client.introspect(), visit)),
                        Cells.fact(visit, ClientText.AUDIENCES, Cells.list(client.audiences().stream(), visit)),
                        Cells.fact(visit, ClientText.RATE, Cell.of(rate)),
                        Cells.fact(visit, UserText.CREATED, Cells.time(client.createdAt())),
                        Cells.fact(visit, ClientText.LAST_USED, Cells.time(seen.lastUsed(), visit, FrameText.NEVER))));
    }

    private static List<Block.Link> actions(Client client, Visit visit) {
        if (!visit.may(Permission.CLIENTS_WRITE)) {
            return List.of();
        }
        var links = new ArrayList<Block.Link>();
        links.add(
                new Block.Link(visit.say(ClientText.CHANGE), Paths.client(client.number(), ClientChangeResource.VERB)));
        links.add(new Block.Link(
                visit.say(ClientText.ISSUE_TOKEN), Paths.client(client.number(), ClientTokensResource.VERB)));
        links.add(new Block.Link(
                visit.say(RegistrationText.CHANGE), Paths.client(client.number(), RegistrationResource.VERB)));
        Arrays.stream(ClientAction.values())
                .filter(action -> action.isOpenTo(client))
                .map(action -> new Block.Link(
                        visit.say(action.confirmation().title()), Paths.client(client.number(), action.verb())))
                .forEach(links::add);
        return links;
    }

    private static List<Block.Link> removal(ClientNumber number, Visit visit) {
        return visit.may(Permission.CLIENTS_WRITE)
                ? List.of(new Block.Link(
                        visit.say(RegistrationText.REMOVE), Paths.client(number, RegistrationResource.REMOVE)))
                : List.of();
    }

    private Block secrets(ClientNumber number, Visit visit) {
        return Block.Table.whole(
                visit.say(ClientText.SECRETS),
                visit.sayAll(ClientText.KEY, ClientText.HINT, UserText.CREATED, ClientText.EXPIRES, ClientText.REVOKE),
                secrets.list(number).orElse(List.of()).stream()
                        .map(credential -> row(credential, visit))
                        .toList(),
                visit.say(ClientText.NO_SECRETS));
    }

    private static List<Cell> row(ApiCredential credential, Visit visit) {
        return List.of(
                Cell.of(credential.key().value()),
                Cell.of(credential.hint().orElse("")),
                Cells.time(credential.createdAt()),
                Cells.time(credential.expiresAt(), visit, FrameText.NEVER),
                visit.may(Permission.CLIENTS_WRITE)
                        ? Cell.of(
                                visit.say(ClientText.REVOKE),
                                ClientSecretResource.path(credential.client(), credential.id()))
                        : Cell.of(""));
    }

    private Block tokens(ClientNumber number, Visit visit) {
        return Block.Table.whole(
                visit.say(ClientText.TOKENS),
                visit.sayAll(
                        ClientText.LABEL,
                        UserText.CREATED,
                        ClientText.LAST_USED,
                        ClientText.EXPIRES,
                        ClientText.REVOKE),
                tokens.list(number).orElse(List.of()).stream()
                        .map(token -> row(number, token, visit))
                        .toList(),
                visit.say(ClientText.NO_TOKENS));
    }

    private static List<Cell> row(ClientNumber number, Session token, Visit visit) {
        return List.of(
                Cell.of(token.label()),
                Cells.time(token.createdAt()),
                Cells.time(token.lastUsedAt()),
                Cells.time(token.expiresAt()),
                visit.may(Permission.CLIENTS_WRITE)
                        ? Cell.of(visit.say(ClientText.REVOKE), ClientTokensResource.path(number, token))
                        : Cell.of(""));
    }

    private static Block registered(Registration registration, Visit visit) {
        return new Block.Facts(
                visit.say(ClientText.REGISTRATION),
                List.of(
                        Cells.fact(
                                visit,
                                ClientText.CLIENT_ID,
                                Cell.of(registration.clientId().value())),
                        Cells.fact(
                                visit,
                                ClientText.METHOD,
                                Cell.of(registration.method().word())),
                        Cells.fact(
                                visit,
                                ClientText.GRANTS,
                                Cells.list(registration.grants().stream().map(grant -> grant.word()), visit)),
                        Cells.fact(
                                visit,
                                ClientText.REDIRECTS,
                                Cells.list(registration.redirectUris().stream().map(uri -> uri.value()), visit)),
                        Cells.fact(
                                visit,
                                ClientText.SCOPES,
                                Cell.of(registration.scopes().text()))));
    }

    private static List<Block.Link> more(Subject subject, Visit visit) {
        var links = new ArrayList<Block.Link>();
        if (visit.may(Permission.SESSIONS_READ)) {
            links.add(new Block.Link(visit.say(ClientText.SESSIONS), Paths.sessionsOf(subject)));
        }
        if (visit.may(Permission.AUDIT_READ)) {
            links.add(new Block.Link(visit.say(ClientText.HISTORY), Paths.historyOf(subject)));
        }
        return links;
    }
}
