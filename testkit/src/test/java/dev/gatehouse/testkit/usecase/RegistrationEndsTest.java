package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.AdministerRegistrationsTest.draft;
import static dev.gatehouse.testkit.usecase.AdministerRegistrationsTest.named;
import static dev.gatehouse.testkit.usecase.AdministerRegistrationsTest.spa;
import static dev.gatehouse.testkit.usecase.AdministerRegistrationsTest.web;
import static dev.gatehouse.testkit.usecase.Administrators.CHIEF;
import static dev.gatehouse.testkit.usecase.Administrators.denied;
import static dev.gatehouse.testkit.usecase.Administrators.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerClients;
import dev.gatehouse.application.port.in.AdministerRegistrations;
import dev.gatehouse.application.port.in.AdministerRegistrations.Held;
import dev.gatehouse.application.port.in.ClientOutcome.Why;
import dev.gatehouse.domain.login.Credentials.KeySecret;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.oauth.OAuthGrant;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.testkit.SessionBuilder;
import dev.gatehouse.testkit.TestEntrances;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was granted to a client ends with its registration, and with what the client is known by. */
class RegistrationEndsTest {
    private final House house = House.open();
    private final AdministerClients clients = house.does.administration().clients();
    private final AdministerRegistrations registrations =
            house.does.administration().registrations();

    @Test
    void whatWasGrantedEndsWithTheRegistration() {
        var client = done(clients.create(CHIEF, named("billing")));
        var number = client.seen().client().number();
        var own = house.tokens(new KeySecret(client.key(), client.secret()), TestEntrances.apikey());
        var held =
                done(registrations.put(CHIEF, number, Optional.empty(), web())).held();
        var granted = grant("s-1", held);

        var narrowed = draft(ClientMethod.SECRET, Optional.empty(), Grant.AUTHORIZATION_CODE, Grant.REFRESH_TOKEN);
        done(registrations.put(CHIEF, number, Optional.of(held.version()), narrowed));
        assertThat(ended(granted)).isFalse();
        done(registrations.remove(CHIEF, number, Optional.empty()));

        assertThat(ended(granted)).isTrue();
        assertThat(registrations.find(number)).isEmpty();
        assertThat(house.isKnown(own)).isTrue();
        assertThat(denied(registrations.remove(CHIEF, number, Optional.empty())))
                .isEqualTo(Why.ABSENT);
    }

    @Test
    void anotherClientIdIsAnotherParty() {
        var number =
                done(clients.create(CHIEF, named("billing"))).seen().client().number();
        var held = done(registrations.put(CHIEF, number, Optional.empty(), spa("web")))
                .held();
        var granted = grant("s-1", held);

        done(registrations.put(CHIEF, number, Optional.of(held.version()), spa("shop")));

        assertThat(ended(granted)).isTrue();
    }

    private Session grant(String id, Held to) {
        var session =
                SessionBuilder.session(id, new Subject.OfUser(house.ann().id())).build();
        house.world.unitOfWork().run(stores -> {
            stores.sessions().insert(session);
            stores.grants()
                    .insert(new OAuthGrant(
                            new SessionId(id),
                            to.registration().client(),
                            to.registration().clientId(),
                            Optional.empty(),
                            false,
                            List.of(),
                            Optional.empty()));
            return session;
        });
        return session;
    }

    private boolean ended(Session session) {
        return house.world
                .unitOfWork()
                .read(stores -> stores.sessions().find(session.id()))
                .flatMap(Session::end)
                .isPresent();
    }
}
