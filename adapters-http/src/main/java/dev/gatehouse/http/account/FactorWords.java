package dev.gatehouse.http.account;

import dev.gatehouse.application.port.in.OwnFactors.Outcome;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.problem.Problem;
import dev.gatehouse.http.wire.AppAddress;
import dev.gatehouse.http.wire.BearerRefusal;
import java.util.LinkedHashMap;
import java.util.Map;

/** How outcomes of second factors are said; times are seconds of RFC 3339. */
final class FactorWords {
    private final String house;

    FactorWords(String house) {
        this.house = house;
    }

    Reply say(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Standing standing -> Reply.of(200, standing(standing));
            case Outcome.Begun(var user, var seed) -> Reply.of(200, begun(user, seed.reveal()));
            case Outcome.Given(var codes) ->
                Reply.of(
                        200,
                        Map.of(
                                "recovery_codes",
                                codes.stream().map(Secret::reveal).toList()));
            case Outcome.Challenged asked -> throw new IllegalStateException("passkeys are made at the page");
            case Outcome.Done() -> Reply.empty(204);
            case Outcome.TooMany() ->
                Problem.named(409, "too-many-factors", "There are as many as there may be")
                        .reply();
            case Outcome.FactorWanted() ->
                Problem.named(403, "factor-not-shown", "The login was without the second factor")
                        .reply();
            case Outcome.UnknownBearer() -> AccountWords.say(BearerRefusal.INSUFFICIENT);
            case Outcome.LoginTooOld() -> AccountWords.loginTooOld();
            case Outcome.AlreadySetUp() ->
                Problem.named(409, "factor-already-set-up", "There is a second factor already")
                        .reply();
            case Outcome.NothingSetUp() ->
                Problem.named(409, "no-factor-set-up", "There is no such second factor")
                        .reply();
            case Outcome.NotThere() -> Problem.plain(404, "Not Found").reply();
            case Outcome.Refused(Refusal.BadCredentials()) ->
                Problem.named(403, "wrong-code", "Wrong code").reply();
            case Outcome.Refused(var why) -> AccountWords.say(why);
        };
    }

    private static Map<String, Object> standing(Outcome.Standing all) {
        var standing = all.factors();
        var members = new LinkedHashMap<String, Object>();
        members.put("factors", FactorBody.all(standing));
        members.put("recovery_codes_left", standing.recoveryCodesLeft());
        members.put("password_is_short", standing.isPasswordShort());
        members.put(
                "remembered_browsers",
                all.browsers().stream().map(RememberedBody::of).toList());
        return members;
    }

    private Map<String, Object> begun(String user, String seed) {
        var members = new LinkedHashMap<String, Object>();
        members.put("secret", seed);
        members.put("uri", AppAddress.of(house, user, seed));
        return members;
    }
}
