package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AnswerOnce;
import dev.gatehouse.application.port.in.IdentifyAdministrator;
import dev.gatehouse.application.port.in.IdentifyAdministrator.Outcome;
import dev.gatehouse.application.port.in.IdentifyAdministrator.Shown;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.http.Bearers;
import dev.gatehouse.http.Served;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.dialect.Service;
import dev.gatehouse.http.problem.ProblemWords;
import dev.gatehouse.http.wire.BearerRefusal;
import io.dropwizard.testing.junit5.ResourceExtension;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Resources of the administration behind its guard, to whom a role's word is the token of somebody who has it and has just logged in; with
 * {@value #LATER} behind it, some hours later.
 */
final class ServedAdmin implements Service {
    static final String LATER = "-later";

    private final List<AdminResource> resources;
    private final AnswerOnce answerOnce;

    private ServedAdmin(List<AdminResource> resources, AnswerOnce answerOnce) {
        this.resources = resources;
        this.answerOnce = answerOnce;
    }

    static ResourceExtension with(AdminResource... resources) {
        return with(new NeverRepeated(), resources);
    }

    static ResourceExtension with(AnswerOnce answerOnce, AdminResource... resources) {
        return Served.with(Bearers.known(), new ServedAdmin(List.of(resources), answerOnce));
    }

    /** Whom that role's token brings. */
    static Administrator bearing(Role role) {
        return bearing(role, true);
    }

    private static Administrator bearing(Role role, boolean isRecent) {
        return new Administrator(role.word(), role.permissions(), new Source.Unreadable(), isRecent);
    }

    /** A token of whoever would have to show a second factor. */
    static final String WITHOUT_FACTOR = "without-factor";

    /** A token is the word of a role. */
    private record Roles() implements IdentifyAdministrator {
        @Override
        public Outcome identify(Shown shown, Source from, Permission needed) {
            return identify(shown, role -> role.permissions().contains(needed));
        }

        @Override
        public Outcome identify(Shown shown, Source from) {
            return identify(shown, role -> true);
        }

        private static Outcome identify(Shown shown, Predicate<Role> isEnough) {
            if (shown instanceof Shown.Token(var token) && token.reveal().equals(WITHOUT_FACTOR)) {
                return new Outcome.FactorWanted();
            }
            return shown instanceof Shown.Token(var text)
                    ? Role.of(text.reveal().replace(LATER, ""))
                            .map(role -> isEnough.test(role)
                                    ? new Outcome.Known(
                                            bearing(role, !text.reveal().endsWith(LATER)))
                                    : new Outcome.Lacking())
                            .orElseGet(Outcome.NotEntitled::new)
                    : new Outcome.Refused(new Refusal.BadCredentials());
        }
    }

    @Override
    public Set<String> territory() {
        return Set.of("/admin/v1");
    }

    @Override
    public Map<String, Set<String>> endpoints() {
        return Routes.endpoints(Routes.of(resources));
    }

    @Override
    public List<Object> resources() {
        return Stream.<Object>concat(
                        resources.stream(),
                        Stream.of(new AdminGuard(new Roles(), (by, asked, unmet) -> {}, answerOnce)))
                .toList();
    }

    @Override
    public Reply say(Fault fault) {
        return ProblemWords.say(fault);
    }

    @Override
    public Reply say(BearerRefusal why) {
        return AdminWords.say(why);
    }
}
