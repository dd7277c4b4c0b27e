package dev.gatehouse.http.account;

import dev.gatehouse.application.port.in.OwnFactors.Outcome;
import dev.gatehouse.domain.factor.FactorStanding;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.problem.Problem;
import dev.gatehouse.http.wire.AppAddress;
import dev.gatehouse.http.wire.BearerRefusal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How outcomes of second factors are said; times are seconds of RFC 3339. */
final class FactorWords {
    private final String house;

    FactorWords(String house) {
        this.house = house;
    }

    Reply say(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Standing standing -> Reply.of(200, standing(standing.factors()));
            case Outcome.Begun(var user, var seed) -> Reply.of(200, begun(user, seed.reveal()));
            case Outcome.Given(var codes) ->
                Reply.of(
                        200,
                        Map.of(
                                "recovery_codes",
                                codes.stream().map(Secret::reveal).toList()));
            case Outcome.Removed() -> Reply.empty(204);
            case Outcome.UnknownBearer() -> AccountWords.say(BearerRefusal.INSUFFICIENT);
            case Outcome.LoginTooOld() -> AccountWords.loginTooOld();
            case Outcome.AlreadySetUp() ->
                Problem.named(409, "factor-already-set-up", "There is a second factor already")
                        .reply();
            case Outcome.NothingSetUp() ->
                Problem.named(409, "no-factor-set-up", "There is no such second factor")
                        .reply();
            case Outcome.Refused(Refusal.BadCredentials()) ->
                Problem.named(403, "wrong-code", "Wrong code").reply();
            case Outcome.Refused(var why) -> AccountWords.say(why);
        };
    }

    private static Map<String, Object> standing(FactorStanding standing) {
        var members = new LinkedHashMap<String, Object>();
        List<Map<String, Object>> factors = standing.since().stream()
                .map(since -> Map.<String, Object>of("type", "totp", "since", text(since)))
                .toList();
        members.put("factors", factors);
        members.put("recovery_codes_left", standing.recoveryCodesLeft());
        return members;
    }

    private Map<String, Object> begun(String user, String seed) {
        var members = new LinkedHashMap<String, Object>();
        members.put("secret", seed);
        members.put("uri", AppAddress.of(house, user, seed));
        return members;
    }

    private static String text(Instant since) {
        return Instant.ofEpochSecond(since.getEpochSecond()).toString();
    }
}
