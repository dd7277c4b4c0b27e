package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.StateBuilder.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.in.IdentifyAdministrator.Outcome;
import dev.gatehouse.application.port.in.IdentifyAdministrator.Shown;
import dev.gatehouse.application.port.in.MoveUsers;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.admin.Unmet;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent.AdministrationRefused;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.login.Credentials.KeySecret;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.fake.RecordingWitness.RefusedNobody;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is refused in the administration is in the audit, and cannot fill it. */
class AdminRefusalsTest {
    private static final String NOT_HELD = "the permission is not held";
    private static final Subject READER = new Subject.OfClient(new ClientNumber(1));
    private static final RefusedNobody AGAIN =
            new RefusedNobody(new DialectName("admin"), "administration refused again");

    private final House house = House.open();
    private final KeySecret reader = house.add(ClientBuilder.numbered(1).permissions(Permission.USERS_READ));

    @Test
    void whoLacksAPermissionIsNamedWithWhatTheyAskedFor() { // K3
        assertThat(asks(Permission.USERS_WRITE)).isEqualTo(new Outcome.Lacking());

        assertThat(refusals()).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("client:1");
            assertThat(entry.subject()).contains(READER);
            assertThat(entry.source()).isEqualTo("192.0.2.1");
            assertThat(entry.dialect()).isEqualTo("admin");
            assertThat(entry.event()).isEqualTo(new AdministrationRefused("users:write", NOT_HELD));
        });
    }

    @Test
    void soIsAUserWhoHoldsNothing() { // K3
        house.ann();
        var token = house.annsTokens(TestEntrances.envelope()).access().text();

        assertThat(house.does.administration().identify().identify(new Shown.Token(token), HOME, Permission.AUDIT_READ))
                .isEqualTo(new Outcome.NotEntitled());
        assertThat(house.lastAudited()).isEqualTo(new AdministrationRefused("audit:read", NOT_HELD));
    }

    @Test
    void ofAnHourTheFirstOfAKindIsAnEntryAndTheOthersAreCounted() { // K3
        for (int n = 0; n < 50; n++) {
            asks(Permission.USERS_WRITE);
        }
        asks(Permission.KEYS_WRITE);
        note(Unmet.RECENT_LOGIN);
        note(Unmet.OWN_REACH);
        note(Unmet.OWN_REACH);

        assertThat(refusals())
                .extracting(AuditEntry::event)
                .containsExactly(
                        new AdministrationRefused("users:write", "it goes beyond the permissions held"),
                        new AdministrationRefused("users:write", "it needs a login of late"),
                        new AdministrationRefused("keys:write", NOT_HELD),
                        new AdministrationRefused("users:write", NOT_HELD));
        assertThat(house.world.witness().refusals()).hasSize(50).containsOnly(AGAIN);

        house.world.clock().advance(Duration.ofHours(1));
        asks(Permission.USERS_WRITE);
        assertThat(refusals()).hasSize(5);
    }

    @Test
    void manyWhoAreRefusedFillNothingEither() {
        for (int number = 1; number <= 1_001; number++) {
            note(new Administrator("client:" + number, Set.of(), HOME, true), Unmet.OWN_REACH);
        }

        assertThat(refusals()).hasSize(1_000);
        assertThat(house.world.witness().refusals()).containsExactly(AGAIN);
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenTheNextTime() {
        house.world.unitOfWork().weather().goAway();
        assertThatThrownBy(() -> note(Unmet.OWN_REACH)).isInstanceOf(RuntimeException.class);
        house.world.unitOfWork().weather().comeBack();

        note(Unmet.OWN_REACH);

        assertThat(refusals()).hasSize(1);
    }

    @Test
    void anImportThatGoesTooFarIsOneEntryOfEachKind() { // K3
        var by = new Administrator(READER.text(), Set.of(Permission.USERS_WRITE), HOME, true);
        var wishes = List.of(
                user("ann").admin(true).wish(),
                user("bob").admin(true).wish(),
                user("carl").wish());

        assertThat(house.does.administration().moveUsers().take(by, wishes, false))
                .contains(new MoveUsers.Outcome.Made());

        assertThat(refusals()).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("client:1");
            assertThat(entry.event()).isEqualTo(new AdministrationRefused("users:write", Unmet.OWN_REACH.reason()));
        });
    }

    private Outcome asks(Permission needed) {
        return house.does.administration().identify().identify(new Shown.Key(reader), HOME, needed);
    }

    private void note(Unmet unmet) {
        note(new Administrator(READER.text(), Set.of(Permission.USERS_READ), HOME, false), unmet);
    }

    private void note(Administrator by, Unmet unmet) {
        house.does.administration().noteRefusal().refused(by, Permission.USERS_WRITE, unmet);
    }

    private List<AuditEntry> refusals() {
        return house.world.unitOfWork().read(stores -> stores.audit().latest(9_999)).stream()
                .filter(entry -> entry.event() instanceof AdministrationRefused)
                .toList();
    }
}
