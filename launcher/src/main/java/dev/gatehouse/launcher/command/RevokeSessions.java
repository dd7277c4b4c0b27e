package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.launcher.configuration.Refused;
import java.util.Optional;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code sessions revoke config.yml --session id | --everybody | --of who --dialect profile ...}: ends every token of them. */
record RevokeSessions() implements Action {
    @Override
    public String name() {
        return "revoke";
    }

    @Override
    public String help() {
        return "ends one session, those that have something in common, or those of everybody, as after a restore from backup";
    }

    @Override
    public void configure(Subparser parser) {
        var one = parser.addMutuallyExclusiveGroup();
        one.addArgument("--session").help("the session's id, as sessions list shows it");
        one.addArgument("--of").help("login name, e-mail, user id, or client:42");
        one.addArgument("--everybody").action(Arguments.storeTrue()).help("every session of everybody");
        SessionArguments.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        var filter = SessionArguments.read(desk, "of");
        var alone = desk.optional("session");
        boolean isFiltered = !filter.equals(SessionFilter.ALL);
        if (isFiltered == (alone.isPresent() || desk.flag("everybody"))) {
            throw new Refused("say which sessions: --session, --everybody, or what they have in common");
        }
        if (alone.isPresent()) {
            revokeOne(desk, alone.get());
        } else if (isFiltered) {
            revoke(desk, filter);
        } else {
            desk.useCases().manageSessions().revokeEverybody(HouseCommand.ACTOR);
            desk.say("Every session of everybody is ended.");
        }
    }

    private static void revokeOne(Desk desk, String session) {
        var sessions = desk.useCases().administration().sessions();
        switch (sessions.end(Administrator.machine(), new SessionId(session))) {
            case DONE -> desk.say("The session is ended.");
            case NONE -> throw new Refused("there is no live session " + session);
            case BEYOND -> throw new IllegalStateException("the machine holds everything");
        }
    }

    private static void revoke(Desk desk, SessionFilter filter) {
        var ended = whole(filter)
                .map(subject -> desk.useCases().manageSessions().revokeAll(subject, HouseCommand.ACTOR))
                .orElseGet(() -> desk.useCases()
                        .administration()
                        .sessions()
                        .endAll(Administrator.machine(), filter)
                        .ended());
        desk.say(ended + " sessions are ended.");
    }

    /** The subject of whom everything is meant: then those sessions end too that are begun at this moment. */
    private static Optional<Subject> whole(SessionFilter filter) {
        var ofSubject = new SessionFilter(filter.subject(), Optional.empty(), Optional.empty(), Optional.empty());
        return filter.equals(ofSubject) ? filter.subject() : Optional.empty();
    }
}
