package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerClients.Draft;
import dev.gatehouse.application.port.in.AdministerClients.NewClient;
import dev.gatehouse.application.port.in.AdministerRegistrations;
import dev.gatehouse.application.port.out.ClientStore.Listed;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientRate;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.domain.client.OneLine;
import dev.gatehouse.domain.secret.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** API clients as they are asked for and shown. */
final class ClientMessages {
    private static final String RATE = "rate";
    private static final List<String> LASTING = List.of("name", "status", "introspect");

    private ClientMessages() {}

    /**
     * A client.
     *
     * @param lastUsedAt to the hour; left out if it never came in
     */
    record Shown(
            int number,
            String name,
            String status,
            List<String> audiences,
            boolean introspect,
            List<String> permissions,
            Optional<Rate> rate,
            Instant createdAt,
            Optional<Instant> lastUsedAt) {}

    /** How often a client may ask. */
    record Rate(int perSecond, int burst) {}

    /**
     * A client that was made.
     *
     * @param key its key, which is its client id where it is registered with OAuth
     * @param secret shown this once; left out where it has none
     */
    record Made(Shown client, String key, Optional<Secret> secret, Optional<RegistrationMessages.Shown> oauth) {}

    static Shown shown(Listed listed) {
        var client = listed.client();
        return new Shown(
                client.number().value(),
                client.name(),
                client.status().word(),
                client.audiences().stream().sorted().toList(),
                client.introspect(),
                client.permissions().stream().map(Permission::word).sorted().toList(),
                client.rate().map(rate -> new Rate(rate.perSecond(), rate.burst())),
                client.createdAt(),
                listed.lastUsed());
    }

    static Shown shown(Client client, Optional<Instant> lastUsed) {
        return shown(new Listed(client, lastUsed));
    }

    static Made made(NewClient made) {
        var seen = made.seen();
        return new Made(
                shown(seen.client(), seen.lastUsed()),
                made.key().value(),
                Optional.of(made.secret()),
                Optional.empty());
    }

    static Made made(AdministerRegistrations.NewClient made) {
        var seen = made.seen();
        var registration = made.written().held().registration();
        return new Made(
                shown(seen.client(), seen.lastUsed()),
                registration.clientId().value(),
                made.written().secret(),
                Optional.of(RegistrationMessages.shown(registration, Optional.empty())));
    }

    /** A client to be made: whatever is not said is as narrow as can be. */
    static Draft draft(AdminBody body) {
        body.needs("name");
        return edit(body).apply(new Draft("", ClientStatus.ACTIVE, Set.of(), false, Set.of(), Optional.empty()));
    }

    /** What a merge patch (RFC 7396) makes of a client: what is left out stays, and a list or the rate can be taken away. */
    static UnaryOperator<Draft> edit(AdminBody body) {
        LASTING.stream().filter(body::isNull).forEach(name -> body.flaw(name, "not_removable"));
        var name = body.meaning("name", OneLine::parse);
        var status = body.meaning("status", ClientStatus::of);
        var audiences = set(body, "audiences", OneLine::parse);
        var introspect = body.flag("introspect");
        var permissions = set(body, "permissions", Permission::of);
        var rate = rate(body);
        return draft -> new Draft(
                name.orElse(draft.name()),
                status.orElse(draft.status()),
                audiences.apply(draft.audiences()),
                introspect.orElse(draft.introspect()),
                permissions.apply(draft.permissions()),
                rate.apply(draft.rate()));
    }

    private static <T> UnaryOperator<Set<T>> set(AdminBody body, String name, Function<String, Optional<T>> parser) {
        if (body.isNull(name)) {
            return before -> Set.of();
        }
        var said = body.list(name, parser);
        return before -> said.map(Set::copyOf).orElse(before);
    }

    private static UnaryOperator<Optional<ClientRate>> rate(AdminBody body) {
        if (body.isNull(RATE)) {
            return before -> Optional.empty();
        }
        return body.object(RATE, ClientMessages::rateWithin).orElse(UnaryOperator.identity());
    }

    /** Of two members that belong together, the one that is left out stays, or is as the other; a burst that is removed is as the rate. */
    private static UnaryOperator<Optional<ClientRate>> rateWithin(AdminBody rate) {
        if (rate.isNull("perSecond")) {
            rate.flaw("perSecond", "not_removable");
        }
        boolean isBurstKept = !rate.isNull("burst");
        var perSecond = few(rate, "perSecond");
        var burst = few(rate, "burst");
        return before -> perSecond
                .or(() -> before.map(ClientRate::perSecond))
                .or(() -> burst)
                .map(each -> new ClientRate(
                        each,
                        burst.or(() -> before.filter(any -> isBurstKept).map(ClientRate::burst))
                                .orElse(each)));
    }

    private static Optional<Integer> few(AdminBody body, String name) {
        return body.number(name).flatMap(number -> {
            if (number < 1 || number > ClientRate.MOST) {
                body.flaw(name, "unfit");
                return Optional.empty();
            }
            return Optional.of(number.intValue());
        });
    }
}
