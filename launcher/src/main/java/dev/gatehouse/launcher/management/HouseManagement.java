package dev.gatehouse.launcher.management;

import dev.gatehouse.application.port.in.AdministerAudit;
import dev.gatehouse.application.port.in.AdministerBarriers;
import dev.gatehouse.application.port.in.AdministerSessions;
import dev.gatehouse.application.port.in.AdministerSessions.Sweep;
import dev.gatehouse.application.port.in.ExplainDecisions;
import dev.gatehouse.application.port.in.ExplainDecisions.Question;
import dev.gatehouse.application.port.in.ExplainDecisions.Replay;
import dev.gatehouse.application.port.in.ExplainDecisions.Whose;
import dev.gatehouse.application.port.in.ManageSessions;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.audit.AuditQuery;
import dev.gatehouse.domain.audit.Checkpoint;
import dev.gatehouse.domain.audit.Flaw;
import dev.gatehouse.domain.barrier.Barrier;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.network.PolicyDraft;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import dev.gatehouse.launcher.house.House;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The management of a house that was opened here, by whoever stands at the machine. */
public final class HouseManagement {
    private HouseManagement() {}

    /** What the house does, as the configuration wants it. */
    public static Management of(House house, GatehouseConfiguration configuration) {
        var does = house.useCases();
        var administration = does.administration();
        return new Management(
                identifier -> does.manageUsers().find(identifier).map(User::id),
                administration.users(),
                administration.moveUsers()::passwordsByScheme,
                administration.clients(),
                administration.secrets(),
                administration.exchangeTokens(),
                administration.registrations(),
                does.oauth().consents(),
                administration.browsers(),
                administration.networks(),
                administration.policies(),
                new OwnTryOut(administration.decisions(), configuration::entrance),
                administration.sessions(),
                new OwnSignOut(administration.sessions(), does.manageSessions()),
                does.manageKeys(),
                new KnownBarriers(
                        administration.barriers(), configuration.dialects().spoken()),
                new OwnBarriers(administration.barriers()),
                new OwnAudit(administration.audit()),
                Optional.of(house.passwordRules()),
                house.ports().clock());
    }

    private record OwnTryOut(ExplainDecisions decisions, Function<String, Optional<Entrance>> entrances)
            implements TryOut {
        @Override
        public Optional<Trace> simulate(Login login) {
            return entrances
                    .apply(login.dialect())
                    .or(() -> decisions.pages().stream()
                            .filter(page -> page.dialect().value().equals(login.dialect()))
                            .findFirst())
                    .filter(entrance -> entrance.isFor(login.who()))
                    .map(entrance -> new Question(
                            new Whose.Known(login.who()), entrance, new Source.Known(login.from()), login.at()))
                    .map(question -> decisions.simulate(question).judgement().trace());
        }

        @Override
        public Replay replay(Subject whose, PolicyDraft draft, int days) {
            return decisions.replay(whose, draft, days);
        }
    }

    private record OwnSignOut(AdministerSessions sessions, ManageSessions everyones) implements SignOut {
        @Override
        public Sweep those(SessionFilter filter) {
            return whole(filter)
                    .map(subject -> new Sweep(
                            everyones.revokeAll(subject, Administrator.machine().actor()), 0))
                    .orElseGet(() -> sessions.endAll(Administrator.machine(), filter));
        }

        @Override
        public int everybody() {
            everyones.revokeEverybody(Administrator.machine().actor());
            return 0;
        }

        /** The subject of whom everything is meant: then those sessions end too that are begun at this moment. */
        private static Optional<Subject> whole(SessionFilter filter) {
            return filter.subject().filter(subject -> filter.equals(SessionFilter.of(subject)));
        }
    }

    private record OwnBarriers(AdministerBarriers barriers) implements Standing {
        @Override
        public List<Barrier> bans() {
            return those(true);
        }

        @Override
        public List<Barrier> switches() {
            return those(false);
        }

        private List<Barrier> those(boolean bans) {
            return barriers.standing().stream()
                    .filter(barrier -> barrier.what().isBan() == bans)
                    .toList();
        }
    }

    private record OwnAudit(AdministerAudit audit) implements ReadAudit {
        @Override
        public List<AuditLine> list(AuditQuery query, int most) {
            return Page.first(most, (place, size) -> audit.list(query, place, size)).stream()
                    .map(AuditLine::of)
                    .toList();
        }

        @Override
        public void each(AuditQuery query, Consumer<AuditLine> reader) {
            audit.each(query, one -> reader.accept(AuditLine.of(one)));
        }

        @Override
        public AuditCheck verify(Optional<Checkpoint> noted) {
            var found = audit.verify(noted);
            return new AuditCheck(
                    found.entries(),
                    found.seals(),
                    found.unsealed(),
                    found.newest().map(Checkpoint::text),
                    found.flaws().stream().map(Flaw::text).toList());
        }
    }
}
