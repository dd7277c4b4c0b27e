package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.AdministerSessions;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.launcher.configuration.Refused;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code sessions revoke config.yml --session id | --everybody | --of who --dialect profile ...}: ends every token of them. */
record RevokeSessions() implements ManagementAction {
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
            spare(desk.management().signOut().everybody());
            desk.say("Every session of everybody is ended.");
        }
    }

    private static void revokeOne(Desk desk, String session) {
        var sessions = desk.management().sessions();
        var ended = SessionId.parse(session)
                .map(id -> sessions.end(Administrator.machine(), id))
                .orElse(AdministerSessions.Ended.NONE);
        switch (ended) {
            case DONE -> desk.say("The session is ended.");
            case NONE -> throw new Refused("there is no live session " + session);
            case BEYOND -> throw new Refused("the session is of somebody who may do more than you");
        }
    }

    private static void revoke(Desk desk, SessionFilter filter) {
        var sweep = desk.management().signOut().those(filter);
        desk.say(sweep.ended() + " sessions are ended.");
        spare(sweep.spared());
    }

    /** Nobody touches who holds more; that is told as a failure, for not all is done that was asked for. */
    private static void spare(int spared) {
        if (spared > 0) {
            throw new Refused(spared + " sessions live on: they are of those who may do more than you");
        }
    }
}
