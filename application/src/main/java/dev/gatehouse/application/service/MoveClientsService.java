package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ApplyState.DesiredClient;
import dev.gatehouse.application.port.in.ApplyState.DesiredExchangeToken;
import dev.gatehouse.application.port.in.ApplyState.DesiredRegistration;
import dev.gatehouse.application.port.in.ApplyState.Report;
import dev.gatehouse.application.port.in.ClientOutcome;
import dev.gatehouse.application.port.in.MoveClients;
import dev.gatehouse.application.port.in.NoteRefusal;
import dev.gatehouse.application.port.out.ClientQuery;
import dev.gatehouse.application.port.out.ClientStore.Listed;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.admin.Unmet;
import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.registration.RegistrationDraft;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Each client is a declared state of its own, which may only make what is not there. */
final class MoveClientsService implements MoveClients {
    private final UnitOfWork unitOfWork;
    private final ClientPlanner clients;
    private final ApplyStateService states;
    private final NoteRefusal refusals;
    private final InstantSource clock;

    MoveClientsService(
            UnitOfWork unitOfWork,
            ClientPlanner clients,
            ApplyStateService states,
            NoteRefusal refusals,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.clients = clients;
        this.states = states;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** What a wish comes to by a look. */
    private sealed interface Draft {
        record Settled(Outcome outcome) implements Draft {}

        record Planned(Plan plan) implements Draft {}
    }

    @Override
    public Outcome take(Administrator by, DesiredClient wish, boolean dryRun) {
        var nonsense = nonsense(wish);
        if (nonsense.isPresent()) {
            return new Outcome.Refused(nonsense.get());
        }
        var beyond = beyond(by, wish);
        if (beyond.isPresent()) {
            refusals.refused(by, beyond.get().asked(), beyond.get().unmet());
            return new Outcome.Refused(beyond.get().why());
        }
        var now = clock.instant();
        return switch (unitOfWork.read(stores -> draft(stores, wish, now))) {
            case Draft.Settled(var outcome) -> outcome;
            case Draft.Planned(var plan) -> {
                boolean isOnlyTold = dryRun || !plan.problems().isEmpty();
                yield outcome(isOnlyTold ? plan.report(List.of()) : states.write(plan, by, now));
            }
        };
    }

    /** What no import takes, whoever asks for it. */
    private static Optional<String> nonsense(DesiredClient wish) {
        if (wish.absent() || !wish.absentKeys().isEmpty()) {
            return Optional.of("an import removes nothing");
        }
        if (wish.registration().filter(MoveClientsService::isNew).isPresent()) {
            return Optional.of("an import makes no new secrets");
        }
        return wish.generatedKeys() > 0 || wish.exchangeTokens().stream().anyMatch(MoveClientsService::isNew)
                ? Optional.of("an import makes no new keys and tokens, and revokes none")
                : Optional.empty();
    }

    /** The rules for making a client, for its secrets are known to whoever brings it. */
    private static Optional<Beyond> beyond(Administrator by, DesiredClient wish) {
        var why = ClientRights.toMake(by, wish.permissions().orElse(Set.of()))
                .or(() -> wish.registration()
                        .map(one -> one.edit().over(RegistrationDraft.BLANK))
                        .flatMap(draft -> ClientRights.toRegister(by, draft)));
        if (why.isPresent()) {
            return Optional.of(
                    why.get() == ClientOutcome.Why.NOT_RECENT
                            ? new Beyond(
                                    "can bring secrets, and whoever brings them has not logged in of late",
                                    Permission.CLIENTS_WRITE,
                                    Unmet.RECENT_LOGIN)
                            : new Beyond(
                                    "may do more than whoever brings them may give",
                                    Permission.CLIENTS_WRITE,
                                    Unmet.OWN_REACH));
        }
        return Beyond.ofPolicy(by, wish.ipPolicy());
    }

    private static boolean isNew(DesiredExchangeToken token) {
        return token.absent() || token.adopted().isEmpty();
    }

    private static boolean isNew(DesiredRegistration registration) {
        return registration.absent() || registration.generatesSecret();
    }

    private Draft draft(Stores stores, DesiredClient wish, Instant now) {
        var standing = ClientPlanner.find(stores, wish);
        if (standing.isPresent()) {
            return new Draft.Settled(
                    standing.get().name().equals(wish.name())
                            ? new Outcome.Known()
                            : new Outcome.Refused("the number belongs to another client"));
        }
        var plan = Plan.empty();
        clients.plan(stores, new PlannedNetworks(stores, plan), wish, now, plan);
        return new Draft.Planned(plan);
    }

    private static Outcome outcome(Report report) {
        return report.problems().isEmpty()
                ? new Outcome.Made()
                : new Outcome.Refused(String.join("; ", report.problems()));
    }

    @Override
    public Page<Leaving> page(Optional<Page.Cursor> after, int size) {
        var now = clock.instant();
        var query = new ClientQuery("", Optional.empty(), ClientQuery.Sort.NUMBER, false, after, size);
        return unitOfWork.read(stores -> {
            var page = stores.clients().page(query);
            return new Page<>(
                    page.items().stream()
                            .map(Listed::client)
                            .map(client -> leaving(stores, client, now))
                            .toList(),
                    page.next());
        });
    }

    private static Leaving leaving(Stores stores, Client client, Instant now) {
        var keys = stores.clients().credentialsOf(client.number()).stream()
                .filter(credential -> credential.isLiveAt(now))
                .map(ApiCredential::key)
                .distinct()
                .toList();
        return new Leaving(
                client,
                keys,
                NewExchangeTokens.standing(stores, client.number(), now),
                stores.registrations().of(client.number()));
    }
}
