package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.Administrators.CHIEF;
import static dev.gatehouse.testkit.usecase.Administrators.denied;
import static dev.gatehouse.testkit.usecase.Administrators.done;
import static dev.gatehouse.testkit.usecase.StateBuilder.client;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerRegistrations;
import dev.gatehouse.application.port.in.ApplyState.DesiredRegistration;
import dev.gatehouse.application.port.in.ClientOutcome.Why;
import dev.gatehouse.application.port.in.MoveClients;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Edit;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.admin.Unmet;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.oauth.Consent;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.domain.registration.ClientTrait;
import dev.gatehouse.domain.registration.RedirectUri;
import dev.gatehouse.domain.registration.RegistrationDraft;
import dev.gatehouse.domain.registration.RegistrationEdit;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.user.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Clients that ask nobody and may do everything for whoever comes by, administrators too, are for those who hold everything. */
class UnaskedClientsTest {
    private static final Administrator CLERK =
            new Administrator("client:9", Set.of(Permission.CLIENTS_WRITE), House.HOME, true);
    private static final RegistrationDraft TRUSTED = of(true, "openid").over(RegistrationDraft.BLANK);
    private static final RegistrationDraft ACTING = of(true, "openid account").over(RegistrationDraft.BLANK);
    private static final RegistrationDraft ASKING = of(false, "openid account").over(RegistrationDraft.BLANK);

    private final House house = House.open();
    private final AdministerRegistrations registrations =
            house.does.administration().registrations();
    private final MoveClients moving = house.does.administration().moveClients();

    private static RegistrationEdit of(boolean trusted, String scopes) {
        return new RegistrationEdit(
                Optional.of(new ApiKey("portal")),
                Optional.of(ClientMethod.NONE),
                Optional.of(Set.of(Grant.AUTHORIZATION_CODE)),
                Optional.of(List.of(new RedirectUri("https://app.example/cb"))),
                Optional.empty(),
                Optional.of(Scopes.parse(scopes)),
                Optional.empty(),
                new Edit.Kept<>(),
                new Edit.Kept<>(),
                Optional.empty(),
                Map.of(ClientTrait.TRUSTED, trusted));
    }

    @Test
    void nobodyRegistersWhatActsForThoseWhoHoldMore() { // H4
        assertThat(denied(registrations.create(CLERK, AdministerRegistrationsTest.named("portal"), ACTING)))
                .isEqualTo(Why.HOLDS_MORE);
        var number = done(registrations.create(CLERK, AdministerRegistrationsTest.named("portal"), TRUSTED))
                .seen()
                .client()
                .number();
        var version = registrations.find(number).orElseThrow().version();

        assertThat(denied(registrations.put(CLERK, number, Optional.of(version), ACTING)))
                .isEqualTo(Why.HOLDS_MORE);
        version = done(registrations.put(CLERK, number, Optional.of(version), ASKING))
                .held()
                .version();
        version = done(registrations.put(CHIEF, number, Optional.of(version), ACTING))
                .held()
                .version();
        assertThat(denied(registrations.put(CLERK, number, Optional.of(version), TRUSTED)))
                .as("nor turns one that is so")
                .isEqualTo(Why.HOLDS_MORE);
    }

    @Test
    void norSendsTheCodesOfThoseWhoAgreedElsewhere() { // H4
        var ann = house.ann().id();
        var number = done(registrations.create(CHIEF, AdministerRegistrationsTest.named("portal"), ASKING))
                .seen()
                .client()
                .number();
        var consent =
                new Consent(ann, number, ASKING.scopes(), house.world.clock().instant());
        house.world.unitOfWork().run(stores -> {
            stores.consents().put(consent);
            return consent;
        });

        turn(CHIEF, number, "https://other.example/cb");
        assertThat(agreed(ann, number)).contains(consent);
        turn(CLERK, number, "https://evil.example/cb");
        assertThat(agreed(ann, number)).as("is asked again").isEmpty();
    }

    private void turn(Administrator by, ClientNumber number, String redirectUri) {
        var version = Optional.of(registrations.find(number).orElseThrow().version());
        var turned = new RegistrationEdit(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of(new RedirectUri(redirectUri))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Edit.Kept<>(),
                new Edit.Kept<>(),
                Optional.empty(),
                Map.of());
        done(registrations.put(by, number, version, turned.over(ASKING)));
    }

    private Optional<Consent> agreed(UserId user, ClientNumber number) {
        return house.world.unitOfWork().read(stores -> stores.consents().find(user, number));
    }

    @Test
    void norBringsItIn() { // H4
        assertThat(take(CLERK, of(true, "openid account"))).isInstanceOf(MoveClients.Outcome.Refused.class);
        assertThat(house.audit())
                .contains(new AuditEvent.AdministrationRefused("clients:write", Unmet.OWN_REACH.reason()));

        assertThat(take(CHIEF, of(true, "openid account"))).isEqualTo(new MoveClients.Outcome.Made());
    }

    private MoveClients.Outcome take(Administrator by, RegistrationEdit edit) {
        var wish = client("portal").registered(new DesiredRegistration(edit, false, false));
        return moving.take(by, wish.wish(), false);
    }
}
