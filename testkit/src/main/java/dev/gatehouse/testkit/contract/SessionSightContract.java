package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.SessionStore.Sight;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.SessionBuilder;
import dev.gatehouse.testkit.UserBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A session is seen with all that its life depends on, as that stands at the moment. */
public abstract class SessionSightContract extends SessionContract {
    private static final Network OFFICE =
            new Network(new NetworkName("office"), List.of(entry("192.0.2.0/24"), entry("2001:db8::/48")));
    private static final IpPolicy LISTED = new IpPolicy(
            IpPolicy.Mode.LISTED,
            IpPolicy.Enforcement.ENFORCE,
            List.of(entry("198.51.100.7/32"), entry("203.0.113.0/24")),
            List.of(OFFICE));

    @Test
    void aSessionOfAUserIsSeenWithTheUser() {
        var row = insert(session("s-1").ended(at(5), EndReason.LOGGED_OUT));

        assertThat(see(row.id())).contains(new Sight(row, Optional.of(ANN), Optional.empty(), epoch()));
    }

    @Test
    void aSessionOfAClientIsSeenWithTheClient() {
        var row = insert(SessionBuilder.session("s-1", OF_CLIENT));
        var client = ClientBuilder.numbered(42).build();

        assertThat(see(row.id())).contains(new Sight(row, Optional.empty(), Optional.of(client), epoch()));
    }

    @Test
    void theEpochIsThatOfTheMoment() {
        var row = insert(session("s-1"));

        long raised = run(stores -> stores.installation().raiseEpoch());

        assertThat(see(row.id())).map(Sight::epoch).contains(raised);
    }

    @Test
    void policiesAreSeenWhole() {
        var client = new Subject.OfClient(new ClientNumber(43));
        write(stores -> {
            stores.networks().insert(OFFICE);
            stores.users().update(UserBuilder.of(ANN).ipPolicy(LISTED).build());
            stores.clients().insert(ClientBuilder.numbered(43).ipPolicy(LISTED).build());
        });
        var anns = insert(session("s-1"));
        var clients = insert(SessionBuilder.session("s-2", client));

        assertThat(see(anns.id()).flatMap(Sight::user)).map(User::ipPolicy).contains(LISTED);
        assertThat(see(clients.id()).flatMap(Sight::client))
                .map(Client::ipPolicy)
                .contains(LISTED);
    }

    @Test
    void whatIsNotThereOrIsNobodysIsNotSeen() {
        var gone = new Subject.OfUser(UserBuilder.named("gone").build().id());
        var ofNobody = insert(SessionBuilder.session("s-1", gone));
        var ofNone = insert(SessionBuilder.session("s-2", new Subject.OfClient(new ClientNumber(7))));

        assertThat(see(ofNobody.id())).isEmpty();
        assertThat(see(ofNone.id())).isEmpty();
        assertThat(see(new SessionId("s-3"))).isEmpty();
    }

    private Optional<Sight> see(SessionId id) {
        return read(stores -> stores.sessions().see(id));
    }

    private long epoch() {
        return read(stores -> stores.installation().epoch());
    }

    private static IpPolicy.Entry entry(String block) {
        return new IpPolicy.Entry(CidrBlock.parse(block).orElseThrow(), "", Optional.empty());
    }
}
