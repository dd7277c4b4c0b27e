package dev.gatehouse.http.account;

import dev.gatehouse.application.port.in.ChangePassword;
import dev.gatehouse.application.port.in.LogOut;
import dev.gatehouse.application.port.in.OwnConsents;
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
    private static final Set<String> POST = Set.of("POST");

    private final List<Object> resources;

    /** Speaks for the given use cases. */
    public Account(ChangePassword changePassword, LogOut logOut, OwnConsents consents) {
        this.resources = List.of(new AccountResource(changePassword, logOut), new ConsentsResource(consents));
    }

    @Override
    public Set<String> territory() {
        return Set.of("/account");
    }

    @Override
    public Map<String, Set<String>> endpoints() {
        return Map.of(
                "/account/v1/password",
                POST,
                "/account/v1/logout",
                POST,
                "/account/v1/consents",
                Set.of("GET"),
                "/account/v1/consents/{client}",
                Set.of("DELETE"));
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
