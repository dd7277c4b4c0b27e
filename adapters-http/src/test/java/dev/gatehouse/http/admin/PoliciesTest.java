package dev.gatehouse.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerPolicies;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.IpPolicy.Enforcement;
import dev.gatehouse.domain.network.IpPolicy.Mode;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.network.PolicyDraft;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.UserId;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From where somebody may come: shown with a tag, changed only by who names it, and what each refusal says. */
@ExtendWith(DropwizardExtensionsSupport.class)
class PoliciesTest {
    private static final String ANN = "/admin/v1/users/u-ann/ip-policy";
    private static final String SEVEN = "/admin/v1/clients/7/ip-policy";
    private static final Instant LATER = Instant.parse("2027-01-31T12:00:00Z");
    private static final NetworkName OFFICE = new NetworkName("office");
    private static final String WHOLE = """
            {"mode":"listed","enforcement":"report","entries":[{"cidr":"192.0.2.0/24","note":"home",\
            "expiresAt":"2027-01-31T12:00:00Z"},{"cidr":"2001:db8::/32"}],"networks":["office"]}""";
    private static final PolicyDraft DRAFT = new PolicyDraft(
            Mode.LISTED,
            Enforcement.REPORT,
            List.of(entry("192.0.2.0/24", "home", Optional.of(LATER)), entry("2001:db8::/32", "", Optional.empty())),
            List.of(OFFICE));

    private static final class Staged implements AdministerPolicies {
        private Optional<Subject> asked = Optional.empty();
        private Optional<Change> change = Optional.empty();
        private Optional<Administrator> by = Optional.empty();
        private Outcome outcome = new Outcome.Done(HELD);

        @Override
        public Optional<Held> find(Subject whose) {
            asked = Optional.of(whose);
            return Optional.of(HELD);
        }

        @Override
        public Outcome set(Administrator who, Change wanted) {
            by = Optional.of(who);
            change = Optional.of(wanted);
            return outcome;
        }
    }

    private static final AdministerPolicies.Held HELD = new AdministerPolicies.Held(
            new IpPolicy(DRAFT.mode(), DRAFT.enforcement(), DRAFT.entries(), List.of(new Network(OFFICE, List.of()))),
            "v1");

    private final Staged policies = new Staged();
    private final ResourceExtension server =
            ServedAdmin.with(new UserPolicyResource(policies), new ClientPolicyResource(policies));

    @Test
    void aPolicyIsShownWithItsTag() {
        var answer = call(ANN, "auditor").get();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaderString("ETag")).isEqualTo("\"v1\"");
        assertThat(answer.readEntity(String.class)).isEqualTo(WHOLE);
        assertThat(policies.asked).contains(new Subject.OfUser(new UserId("u-ann")));
    }

    @Test
    void anApiClientIsNamedByItsNumber() {
        assertThat(call(SEVEN, "auditor").get().getStatus()).isEqualTo(200);
        assertThat(policies.asked).contains(new Subject.OfClient(new ClientNumber(7)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/v1/clients/0/ip-policy",
                "/admin/v1/clients/007/ip-policy",
                "/admin/v1/clients/x/ip-policy",
                "/admin/v1/users/%20/ip-policy"
            })
    void whatNamesNobodyIsNotFound(String path) { // H2
        assertThat(call(path, "auditor").get().getStatus()).isEqualTo(404);
        assertThat(put(path, "\"v1\"", WHOLE).getStatus()).isEqualTo(404);
        assertThat(policies.asked).isEmpty();
    }

    @Test
    void whatIsShownMayBeSetAgain() {
        var answer = put(ANN, "\"v1\"", WHOLE);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaderString("ETag")).isEqualTo("\"v1\"");
        assertThat(policies.by).contains(ServedAdmin.bearing(Role.ADMIN));
        assertThat(policies.change)
                .contains(new AdministerPolicies.Change(
                        new Subject.OfUser(new UserId("u-ann")), DRAFT, Optional.of("v1"), false));
    }

    @Test
    void whoeverInsistsSaysSo() {
        put(ANN + "?force=true", "\"v1\"", WHOLE);

        assertThat(policies.change).map(AdministerPolicies.Change::force).contains(true);
    }

    @Test
    void aChangeNamesTheVersionItIsOf() { // H8
        assertThat(call(ANN, "admin").put(Entity.json(WHOLE)).getStatus()).isEqualTo(428);
        assertThat(policies.change).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"support", "auditor"})
    void onlyWhoeverHoldsThePermissionMayChange(String role) { // H1
        var answer = call(ANN, role).header("If-Match", "\"v1\"").put(Entity.json(WHOLE));

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(policies.change).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | #/mode | missing",
                "{'mode':'open'} | #/mode | unfit",
                "{'mode':'any','entries':[{'cidr':'192.0.2.1/24'}]} | #/entries/0/cidr | unfit",
                "{'mode':'any','entries':[{'note':'x'}]} | #/entries/0/cidr | missing",
                "{'mode':'any','entries':[{'cidr':'::1','id':1}]} | #/entries/0/id | unknown",
                "{'mode':'any','entries':[{'cidr':'::1','note':'a\\u0007'}]} | #/entries/0/note | unfit",
                "{'mode':'any','entries':[{'cidr':'::1','expiresAt':'+90000-01-01T00:00:00Z'}]} | #/entries/0/expiresAt | unfit",
                "{'mode':'listed','entries':[{'cidr':'0.0.0.0/0'}]} | #/entries/0/everyone | missing",
                "{'mode':'listed','entries':[{'cidr':'::/0','everyone':false}]} | #/entries/0/everyone | missing",
                "{'mode':'listed','entries':[{'cidr':'0.0.0.0/1','everyone':true}]} | #/entries/0/everyone | unfit",
                "{'mode':'listed','entries':[{'cidr':'::/0','everyone':1}]} | #/entries/0/everyone | not_boolean",
                "{'mode':'any','networks':['office','office']} | #/networks | doubled",
                "{'mode':'any','networks':['Office']} | #/networks/0 | unfit",
                "{'mode':'any','version':'v1'} | #/version | unknown"
            })
    void whatIsNoPolicyIsToldByPlace(String body, String place, String detail) { // D5, H3
        var answer = put(ANN, "\"v1\"", body.replace('\'', '"'));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.readEntity(String.class))
                .contains("[{\"detail\":\"" + detail + "\",\"pointer\":\"" + place + "\"}]");
        assertThat(policies.change).isEmpty();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new AdministerPolicies.Outcome.NoSuchSubject(), 404, "about:blank"),
                Arguments.of(
                        new AdministerPolicies.Outcome.UnknownNetworks(new LinkedHashSet<>(List.of(OFFICE))),
                        400,
                        "#/networks/0"),
                Arguments.of(new AdministerPolicies.Outcome.ChangedSince(), 412, "changed-since"),
                Arguments.of(new AdministerPolicies.Outcome.BeyondOwn(), 403, "beyond-own-permissions"),
                Arguments.of(new AdministerPolicies.Outcome.WouldLockOut("why"), 409, "would-lock-out"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void everyRefusalHasItsWords(AdministerPolicies.Outcome outcome, int status, String words) {
        policies.outcome = outcome;
        var answer = put(ANN, "\"v1\"", WHOLE);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.readEntity(String.class)).contains(words);
    }

    private static IpPolicy.Entry entry(String cidr, String note, Optional<Instant> expiresAt) {
        return new IpPolicy.Entry(CidrBlock.parse(cidr).orElseThrow(), note, expiresAt);
    }

    private Response put(String path, String tag, String body) {
        return call(path, "admin").header("If-Match", tag).put(Entity.json(body));
    }

    private Invocation.Builder call(String path, String role) {
        var query = path.indexOf('?');
        var target = query < 0
                ? server.target(path)
                : server.target(path.substring(0, query)).queryParam("force", "true");
        return target.request().header("Authorization", "Bearer " + role);
    }
}
