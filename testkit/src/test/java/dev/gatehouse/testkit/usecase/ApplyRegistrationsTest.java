package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ApplyState.AdoptedPair;
import dev.gatehouse.application.port.in.ApplyState.Change;
import dev.gatehouse.application.port.in.ApplyState.Change.Kind;
import dev.gatehouse.application.port.in.ApplyState.DesiredRegistration;
import dev.gatehouse.application.port.in.ApplyState.DesiredState;
import dev.gatehouse.application.port.in.ApplyState.Difference;
import dev.gatehouse.application.port.in.ApplyState.Report;
import dev.gatehouse.application.port.in.MoveClients;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Edit;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.login.Credentials.KeySecret;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.registration.RegistrationEdit;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.testkit.TestEntrances;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A declared state registers clients with OAuth, once. */
class ApplyRegistrationsTest {
    private final House house = House.open();

    private static DesiredRegistration wish(
            Optional<String> id, ClientMethod method, boolean generates, boolean absent, Grant... grants) {
        var edit = new RegistrationEdit(
                id.map(ApiKey::new),
                Optional.of(method),
                Optional.of(grants).filter(all -> all.length > 0).map(Set::of),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Edit.Kept<>(),
                new Edit.Kept<>(),
                Optional.empty(),
                Map.of());
        return new DesiredRegistration(edit, generates, absent);
    }

    private static DesiredRegistration app(String id) {
        return wish(Optional.of(id), ClientMethod.NONE, false, false, Grant.DEVICE_CODE);
    }

    private static DesiredRegistration machine(Optional<String> id, boolean generates) {
        return wish(id, ClientMethod.SECRET, generates, false, Grant.CLIENT_CREDENTIALS);
    }

    @Test
    void theSameAgainChangesNothing() {
        var state = StateBuilder.client("app").registered(app("web")).state();

        assertThat(apply(state).changes()).contains(new Change(Kind.CREATE, "client app OAuth", ""));
        assertThat(apply(state).changes()).extracting(Change::kind).containsOnly(Kind.KEEP);
        assertThat(drift(state)).isEmpty();
        assertThat(registered("web")).isPresent();
    }

    @Test
    void aSecretIsMadeOnceWhereItIsDeclared() {
        var state = StateBuilder.client("nightly")
                .registered(machine(Optional.of("nightly-job"), true))
                .state();

        var secrets = apply(state).secrets();

        assertThat(secrets).hasSize(1);
        assertThat(secrets.getFirst().publicPart()).isEqualTo("nightly-job");
        assertThat(house.isKnown(house.tokens(
                        new KeySecret(
                                new ApiKey("nightly-job"), secrets.getFirst().secret()),
                        TestEntrances.apikey())))
                .isTrue();
        assertThat(apply(state).secrets()).isEmpty();
        assertThat(drift(state)).isEmpty();
    }

    @Test
    void aSecretUnderADrawnClientIdIsNoDrift() {
        var state = StateBuilder.client("nightly")
                .registered(machine(Optional.empty(), true))
                .state();

        assertThat(apply(state).secrets()).hasSize(1);
        assertThat(apply(state).changes()).extracting(Change::kind).containsOnly(Kind.KEEP);
        assertThat(drift(state)).isEmpty();
    }

    @Test
    void aKeyThatTheSameFileMakesIsTheClientId() {
        var state = StateBuilder.client("nightly")
                .withKeys(1)
                .registered(machine(Optional.empty(), false))
                .state();

        var secrets = apply(state).secrets();

        assertThat(secrets).hasSize(1);
        assertThat(registered(secrets.getFirst().publicPart())).isPresent();
        assertThat(apply(state).secrets()).isEmpty();
        assertThat(drift(state)).isEmpty();
    }

    @Test
    void thePairOfAnOlderSystemWorksUnchanged() {
        var state = StateBuilder.client("old")
                .adopting(new AdoptedPair(new ApiKey("old-id"), Secret.of("old-secret-text")))
                .registered(machine(Optional.of("old-id"), false))
                .state();

        assertThat(apply(state).problems()).isEmpty();
        assertThat(registered("old-id")).isPresent();
        assertThat(apply(state).changes()).extracting(Change::kind).containsOnly(Kind.KEEP);
    }

    @Test
    void aMethodThatNeedsASecretSaysFromWhere() {
        assertThat(problems(machine(Optional.of("job"), false)))
                .containsExactly(
                        "client app OAuth: there is no secret under the client id; adopt one, or say secret: generate");
    }

    @Test
    void whatDoesNotHoldIsAProblem() {
        assertThat(problems(wish(Optional.empty(), ClientMethod.NONE, false, false, Grant.CLIENT_CREDENTIALS)))
                .containsExactly("client app OAuth: grants not for public clients");
        assertThat(problems(wish(Optional.of("a:b"), ClientMethod.NONE, false, false)))
                .containsExactly("client app OAuth: clientId unfit", "client app OAuth: grants missing");
    }

    @Test
    void aClientIdIsDeclaredOnce() {
        apply(StateBuilder.client("app").registered(app("web")).state());
        var twice = new DesiredState(
                List.of(),
                List.of(
                        StateBuilder.client("one").registered(app("x")).wish(),
                        StateBuilder.client("two").registered(app("x")).wish()));

        assertThat(apply(twice).problems()).contains("client id x is declared twice");
        assertThat(apply(StateBuilder.client("other").registered(app("web")).state())
                        .problems())
                .containsExactly("client other OAuth: the client id belongs to another client");
        assertThat(apply(StateBuilder.client("other")
                                .adopting(new AdoptedPair(new ApiKey("web"), Secret.of("old-secret-text")))
                                .state())
                        .problems())
                .containsExactly("client other key web belongs to another client");
    }

    @Test
    void aChangeNamesWhatChanges() {
        apply(StateBuilder.client("app").registered(app("web")).state());

        var changed = apply(StateBuilder.client("app")
                .registered(
                        wish(Optional.empty(), ClientMethod.NONE, false, false, Grant.DEVICE_CODE, Grant.REFRESH_TOKEN))
                .state());

        assertThat(changed.changes()).contains(new Change(Kind.UPDATE, "client app OAuth", "grants"));
        assertThat(registered("web").orElseThrow().may(Grant.REFRESH_TOKEN)).isTrue();
    }

    @Test
    void whatIsDeclaredAbsentGoes() {
        apply(StateBuilder.client("app").registered(app("web")).state());
        var without = StateBuilder.client("app")
                .registered(wish(Optional.empty(), ClientMethod.NONE, false, true))
                .state();

        assertThat(apply(without).changes())
                .contains(new Change(Kind.DELETE, "client app OAuth", "with all that was granted"));
        assertThat(registered("web")).isEmpty();
        assertThat(apply(without).changes()).extracting(Change::kind).containsOnly(Kind.KEEP);
    }

    @Test
    void whatNobodyDeclaredIsDrift() {
        apply(StateBuilder.client("app").registered(app("web")).state());

        assertThat(drift(StateBuilder.client("app").state()))
                .containsExactly(new Difference(Difference.How.UNDECLARED, "client app OAuth", "client id web"));
    }

    @Test
    void aClientTakesItsRegistrationAlong() {
        var moves = house.does.administration().moveClients();
        var moved = StateBuilder.client("app").registered(app("web")).wish();

        assertThat(moves.take(Administrator.machine(), moved, false)).isEqualTo(new MoveClients.Outcome.Made());
        assertThat(moves.page(Optional.empty(), 10).items().getFirst().registration())
                .isEqualTo(registered("web"));
        assertThat(moves.take(
                        Administrator.machine(),
                        StateBuilder.client("job")
                                .registered(machine(Optional.empty(), true))
                                .wish(),
                        false))
                .isEqualTo(new MoveClients.Outcome.Refused("an import makes no new secrets"));
    }

    private List<String> problems(DesiredRegistration wish) {
        return apply(StateBuilder.client("app").registered(wish).state()).problems();
    }

    private Report apply(DesiredState state) {
        return house.does.applyState().apply(state, false, "machine");
    }

    private List<Difference> drift(DesiredState state) {
        var found = new ArrayList<Difference>();
        house.does.applyState().drift(state, found::add);
        found.removeIf(one -> !one.what().startsWith("client"));
        return found;
    }

    private Optional<Registration> registered(String id) {
        return house.world.unitOfWork().read(stores -> stores.registrations().find(new ApiKey(id)));
    }
}
