package dev.gatehouse.http.account;

import dev.gatehouse.application.port.in.ChangePassword;
import dev.gatehouse.application.port.in.Cursors;
import dev.gatehouse.application.port.in.LogOut;
import dev.gatehouse.application.port.in.OwnConsents;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.dialect.Service;
import dev.gatehouse.http.problem.ProblemWords;
import dev.gatehouse.http.wire.BearerRefusal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The door of this room: what it answers for, and the resources that do. */
public final class Account implements Service {
    private static final String BASE = "/account/v1/";
    private static final Set<String> GET = Set.of("GET");
    private static final Set<String> POST = Set.of("POST");
    private static final Set<String> DELETE = Set.of("DELETE");

    private final List<Object> resources;

    /** Speaks for the given use cases of that house. */
    public Account(
            ChangePassword changePassword,
            LogOut logOut,
            UseCases.Account account,
            OwnConsents consents,
            Cursors cursors,
            String house) {
        this.resources = List.of(
                new AccountResource(changePassword, logOut),
                new LettersResource(account.ask(), account.follow()),
                new OwnResource(account, cursors),
                new FactorsResource(account.factors(), new FactorWords(house)),
                new ConsentsResource(consents));
    }

    @Override
    public Set<String> territory() {
        return Set.of("/account/v1");
    }

    @Override
    public Map<String, Set<String>> endpoints() {
        return Map.ofEntries(
                Map.entry(BASE + "password", POST),
                Map.entry(BASE + "password/forgotten", POST),
                Map.entry(BASE + "password/reset", POST),
                Map.entry(BASE + "logout", POST),
                Map.entry(BASE + "email", POST),
                Map.entry(BASE + "email/confirm", POST),
                Map.entry(BASE + "email/resend", POST),
                Map.entry(BASE + "email/verify", POST),
                Map.entry(BASE + "sign-up", POST),
                Map.entry(BASE + "sign-up/complete", POST),
                Map.entry(BASE + "sessions", Set.of("GET", "DELETE")),
                Map.entry(BASE + "sessions/{id}", DELETE),
                Map.entry(BASE + "consents", GET),
                Map.entry(BASE + "consents/{client}", DELETE),
                Map.entry(FactorsResource.PATH, GET),
                Map.entry(FactorsResource.PATH + "/app", POST),
                Map.entry(FactorsResource.PATH + "/app/confirm", POST),
                Map.entry(FactorsResource.PATH + "/recovery-codes", POST),
                Map.entry(FactorsResource.PATH + "/remove", POST),
                Map.entry(FactorsResource.PATH + "/passkeys/{id}", DELETE),
                Map.entry(FactorsResource.PATH + "/browsers/{id}", DELETE),
                Map.entry(BASE + "data", GET),
                Map.entry(BASE + "delete", POST));
    }

    @Override
    public List<Object> resources() {
        return resources;
    }

    @Override
    public Reply say(Fault fault) {
        return ProblemWords.say(fault);
    }

    @Override
    public Reply say(BearerRefusal why) {
        return AccountWords.say(why);
    }
}
