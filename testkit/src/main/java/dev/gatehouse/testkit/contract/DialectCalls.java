package dev.gatehouse.testkit.contract;

import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.in.RefreshSession;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.application.service.Wiring;
import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.IssuedToken;
import dev.gatehouse.domain.token.Tokens;
import dev.gatehouse.http.dialect.Call;
import dev.gatehouse.http.dialect.Dialect;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.dialect.Route;
import dev.gatehouse.http.wire.RequestFacts;
import dev.gatehouse.http.wire.StrictJson;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.testkit.TestPorts;
import dev.gatehouse.testkit.TestSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Talks to a dialect as its door does, over use cases that have decided beforehand. */
public final class DialectCalls {
    static final DecisionId DECISION = new DecisionId("decision-0815");
    static final String ACCESS_TOKEN = "access-token-0815";

    private static final String REFRESH_TOKEN = "refresh-token-0815";

    private DialectCalls() {}

    /** A good request: where it is posted to, and the texts of its members. */
    public record Example(String path, Map<String, String> members) {
        /** The members as JSON. */
        Map<String, String> json() {
            var json = new TreeMap<String, String>();
            members.forEach((name, text) -> json.put(name, "\"" + text + "\""));
            return json;
        }
    }

    static UseCases refusing(Refusal why) {
        return deciding(
                attempt -> new LogIn.Outcome.Refused(DECISION, why),
                presentation -> new RefreshSession.Outcome.Refused(DECISION, why));
    }

    static UseCases admitting(Principal who) {
        return deciding(
                attempt -> new LogIn.Outcome.LoggedIn(DECISION, tokens(), who, Set.of()),
                presentation -> new RefreshSession.Outcome.Refreshed(DECISION, tokens(), who));
    }

    static Reply post(Dialect dialect, Example example) {
        return post(dialect, example.path(), example.json());
    }

    static Reply post(Dialect dialect, String path, Map<String, String> json) {
        var route = dialect.routes().stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow();
        var text = json.entrySet().stream()
                .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        return StrictJson.read(text.getBytes(StandardCharsets.UTF_8))
                .map(body -> new Call(body, header -> List.of(), RequestFacts.NONE))
                .map(call -> answer(route, call, dialect))
                .orElseGet(() -> dialect.say(new Fault.NotJson()));
    }

    private static <M> Reply answer(Route<M> route, Call call, Dialect dialect) {
        return route.parse()
                .apply(call)
                .map(message -> route.answer().apply(message, call))
                .orElseGet(() -> dialect.say(new Fault.Malformed(call.flaws())));
    }

    private static Tokens tokens() {
        var now = MovableClock.START;
        var access = new IssuedToken(Secret.of(ACCESS_TOKEN), now, now.plus(Duration.ofHours(1)));
        var refresh = new IssuedToken(Secret.of(REFRESH_TOKEN), now, now.plus(Duration.ofDays(7)));
        return new Tokens(access, Optional.of(refresh));
    }

    /** The whole system, of which the two use cases are replaced. */
    private static UseCases deciding(LogIn logIn, RefreshSession refreshSession) {
        var rest = Wiring.assemble(TestPorts.fresh().ports(), TestSettings.defaults());
        return new UseCases(
                rest.admitRequest(),
                logIn,
                refreshSession,
                rest.identifyBearer(),
                rest.introspect(),
                rest.revokeToken(),
                rest.followRevocations(),
                rest.changePassword(),
                rest.logOut(),
                rest.publishKeys(),
                rest.manageKeys(),
                rest.keepMasterKeys(),
                rest.manageSessions(),
                rest.manageUsers(),
                rest.applyState(),
                rest.inspectToken(),
                rest.prepareInstallation(),
                rest.housekeep(),
                rest.administration(),
                rest.oauth(),
                rest.account());
    }
}
