package dev.gatehouse.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ExplainDecisions;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.LoginRules.Judgement;
import dev.gatehouse.domain.login.Obligation;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.IpAddress;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.network.PolicyDraft;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.http.Doubles;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a login would come to and whom a policy would have refused, as it is asked and told. */
@ExtendWith(DropwizardExtensionsSupport.class)
class DecisionsTest {
    private static final Subject ANN = new Subject.OfUser(new UserId("u-ann"));
    private static final Trace TRACE =
            Trace.EMPTY.and(Step.passed("status", "active")).and(Step.failed("address", "no"));
    private static final String SIMULATE =
            "{\"identifier\":\"ann\",\"dialect\":\"envelope\",\"address\":\"192.0.2.1\"}";

    private static final class Staged implements ExplainDecisions {
        private final List<Object> asked = new ArrayList<>();
        private Judgement judgement = new Judgement(TRACE, Optional.of(new Refusal.AddressDenied()), Set.of());
        private Replay replay = new Replay.NoSuchSubject();

        @Override
        public Simulation simulate(Question question) {
            asked.add(question);
            return new Simulation(Optional.of(ANN), judgement, Optional.empty());
        }

        @Override
        public List<Entrance> pages() {
            return List.of(Doubles.entrance("sso"));
        }

        @Override
        public Replay replay(Subject whose, PolicyDraft draft, int days) {
            asked.addAll(List.of(whose, draft, days));
            return replay;
        }
    }

    private final Staged decisions = new Staged();
    private final ResourceExtension server = ServedAdmin.with(
            new SimulateResource(decisions, List.of(Doubles.entrance("envelope"), Doubles.entrance("apikey"))),
            new ReplayResource(decisions));

    @Test
    void theTraceIsToldInItsOrder() {
        var answer = post("simulate", SIMULATE);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.readEntity(String.class)).isEqualTo("""
                {"subject":"u-ann","admitted":false,"refusal":"address_denied","obligations":[],"trace":[\
                {"check":"status","passed":true,"detail":"active"},\
                {"check":"address","passed":false,"detail":"no"}]}""");
        assertThat(decisions.asked)
                .containsExactly(new ExplainDecisions.Question(
                        new ExplainDecisions.Whose.Named(LoginIdentifier.parse("ann")),
                        Doubles.entrance("envelope"),
                        new Source.Known(IpAddress.parse("192.0.2.1").orElseThrow()),
                        Optional.empty()));
    }

    @Test
    void theLoginPageIsAskedAboutToo() {
        assertThat(post("simulate", SIMULATE.replace("envelope", "sso")).getStatus())
                .isEqualTo(200);
        assertThat(decisions.asked)
                .singleElement()
                .isInstanceOfSatisfying(
                        ExplainDecisions.Question.class,
                        asked -> assertThat(asked.entrance()).isEqualTo(Doubles.entrance("sso")));
    }

    @Test
    void whatPassesAndWhatMustBeDoneIsTold() {
        decisions.judgement =
                new Judgement(Trace.EMPTY, Optional.of(new Refusal.Throttled(Duration.ofSeconds(8))), Set.of());
        assertThat(post("simulate", SIMULATE).readEntity(String.class))
                .contains("\"refusal\":\"throttled\",\"retryAfter\":8");

        decisions.judgement = new Judgement(Trace.EMPTY, Optional.empty(), Set.of(Obligation.CHANGE_PASSWORD));
        assertThat(post("simulate", SIMULATE).readEntity(String.class))
                .contains("\"admitted\":true,\"obligations\":[\"change_password\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'dialect':'envelope','address':'192.0.2.1'} | #/subject",
                "{'subject':'u-ann','identifier':'ann','dialect':'envelope','address':'192.0.2.1'} | #/subject",
                "{'subject':'u-ann','dialect':'other','address':'192.0.2.1'} | #/dialect",
                "{'subject':'u-ann','dialect':'apikey','address':'192.0.2.1'} | #/dialect",
                "{'identifier':'ann','dialect':'apikey','address':'192.0.2.1'} | #/dialect",
                "{'subject':'client:7','dialect':'envelope','address':'192.0.2.1'} | #/dialect",
                "{'subject':'u-ann','dialect':'envelope','address':'localhost'} | #/address",
                "{'subject':'u-ann','dialect':'envelope'} | #/address",
                "{'subject':'u-ann','dialect':'envelope','address':'192.0.2.1','time':'noon'} | #/time",
                "{'subject':'u-ann','dialect':'envelope','address':'192.0.2.1','password':'x'} | #/password"
            })
    void whatIsNoQuestionIsToldByPlace(String body, String place) {
        var answer = post("simulate", body.replace('\'', '"'));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.readEntity(String.class)).contains("\"pointer\":\"" + place + "\"");
        assertThat(decisions.asked).isEmpty();
    }

    @Test
    void whoeverWouldHaveBeenRefusedIsCountedByAddress() {
        decisions.replay = new ExplainDecisions.Replay.Told(
                List.of(seen("192.0.2.1", false, 3), seen("192.0.2.2", false, 4), seen("198.51.100.1", true, 5)));
        var answer = post("replay", "{\"subject\":\"u-ann\",\"policy\":{\"mode\":\"listed\"},\"days\":7}");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.readEntity(String.class)).startsWith("""
                {"wouldRefuse":7,"complete":true,"addresses":[{"address":"192.0.2.1","allowed":false,"why":"why","admitted":3,\
                "refused":1,"lastAt":"2025-01-15T12:00:00Z"},""");
        assertThat(decisions.asked)
                .containsExactly(
                        ANN,
                        new PolicyDraft(IpPolicy.Mode.LISTED, IpPolicy.Enforcement.ENFORCE, List.of(), List.of()),
                        7);
    }

    @Test
    void networksOfADraftThatAreNotThereAreToldByPlace() {
        var names = new LinkedHashSet<>(List.of(new NetworkName("office")));
        decisions.replay = new ExplainDecisions.Replay.UnknownNetworks(names);
        var body = "{\"subject\":\"u-ann\",\"policy\":{\"mode\":\"any\",\"networks\":[\"vpn\",\"office\"]}}";

        assertThat(post("replay", body).readEntity(String.class)).contains("\"pointer\":\"#/policy/networks/1\"");
        assertThat(decisions.asked).endsWith(30);
    }

    @Test
    void whoeverIsNotThereIsNotFound() { // H2
        var body = "{\"subject\":\"client:9\",\"policy\":{\"mode\":\"any\"}}";

        assertThat(post("replay", body).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'policy':{'mode':'any'}} | #/subject",
                "{'subject':'u-ann'} | #/policy",
                "{'subject':'u-ann','policy':'any'} | #/policy",
                "{'subject':'u-ann','policy':{}} | #/policy/mode",
                "{'subject':'u-ann','policy':{'mode':'any','x':1}} | #/policy/x",
                "{'subject':'u-ann','policy':{'mode':'any'},'days':0} | #/days",
                "{'subject':'u-ann','policy':{'mode':'any'},'days':367} | #/days"
            })
    void whatIsNoDraftIsToldByPlace(String body, String place) {
        var answer = post("replay", body.replace('\'', '"'));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.readEntity(String.class)).contains("\"pointer\":\"" + place + "\"");
        assertThat(decisions.asked).isEmpty();
    }

    private static ExplainDecisions.Seen seen(String address, boolean allowed, long admitted) {
        return new ExplainDecisions.Seen(address, new IpPolicy.Decision(allowed, "why"), admitted, 1, Doubles.NOON);
    }

    private Response post(String verb, String body) {
        return server.target("/admin/v1/decisions:" + verb)
                .request()
                .header("Authorization", "Bearer auditor")
                .post(Entity.json(body));
    }
}
