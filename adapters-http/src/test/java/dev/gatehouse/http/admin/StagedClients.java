package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerClients;
import dev.gatehouse.application.port.in.ClientOutcome;
import dev.gatehouse.application.port.in.Cursors;
import dev.gatehouse.application.port.out.ClientQuery;
import dev.gatehouse.application.port.out.ClientStore.Listed;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.ClientRate;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.Bearers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Knows client 42, notes what is asked, and denies what the test wishes. */
final class StagedClients implements AdministerClients, Cursors {
    static final Client BILLING = new Client(
            new ClientNumber(42),
            "billing",
            ClientStatus.ACTIVE,
            IpPolicy.OPEN,
            Set.of("b", "a"),
            true,
            Set.of(Permission.USERS_READ),
            Optional.of(new ClientRate(5, 50)),
            1,
            Bearers.NOON);

    final List<Object> asked = new ArrayList<>();
    Optional<ClientOutcome.Why> denial = Optional.empty();

    @Override
    public Page<Listed> list(ClientQuery query) {
        asked.add(query);
        return new Page<>(List.of(new Listed(BILLING, Optional.empty())), Optional.of(new Cursor("billing", "42")));
    }

    @Override
    public Optional<Seen> find(ClientNumber number) {
        return Optional.of(BILLING)
                .filter(client -> client.number().equals(number))
                .map(StagedClients::seen);
    }

    @Override
    public ClientOutcome<NewClient> create(Administrator by, Draft draft) {
        asked.add(draft);
        return answer(new NewClient(seen(BILLING), new ApiKey("gh_ak_1"), Secret.of("gh_sk_1")));
    }

    @Override
    public ClientOutcome<Seen> change(
            Administrator by, ClientNumber number, String version, UnaryOperator<Draft> edit) {
        asked.addAll(List.of(version, edit.apply(Draft.of(BILLING))));
        return answer(seen(BILLING));
    }

    @Override
    public ClientOutcome<Seen> delete(Administrator by, ClientNumber number, Optional<String> version) {
        asked.add(version);
        return answer(seen(BILLING));
    }

    private <T> ClientOutcome<T> answer(T value) {
        return denial.<ClientOutcome<T>>map(ClientOutcome.Denied::new).orElseGet(() -> new ClientOutcome.Done<>(value));
    }

    private static Seen seen(Client client) {
        return new Seen(client, Optional.of(Bearers.NOON.plusSeconds(60)), "v1");
    }

    @Override
    public String seal(String list, Cursor place) {
        return "place-of-" + place.id();
    }

    @Override
    public Optional<Cursor> open(String list, String sealed) {
        return sealed.equals("place-of-42") ? Optional.of(new Cursor("billing", "42")) : Optional.empty();
    }
}
