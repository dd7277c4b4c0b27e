package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.launcher.configuration.Refused;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code sessions revoke config.yml session | --of who | --everybody}: ends sessions and every token of them. */
record RevokeSessions() implements Action {
    @Override
    public String name() {
        return "revoke";
    }

    @Override
    public String help() {
        return "ends one session, all of one subject, or those of everybody, as after a restore from backup";
    }

    @Override
    public void configure(Subparser parser) {
        var one = parser.addMutuallyExclusiveGroup().required(true);
        one.addArgument("--session").help("the session's id, as sessions list shows it");
        one.addArgument("--of").help("login name, e-mail, user id, or client:42");
        one.addArgument("--everybody").action(Arguments.storeTrue()).help("every session of everybody");
    }

    @Override
    public void work(Desk desk) {
        desk.optional("session").ifPresent(session -> revokeOne(desk, session));
        desk.optional("of").ifPresent(who -> revokeAllOf(desk, who));
        if (desk.flag("everybody")) {
            desk.useCases().manageSessions().revokeEverybody(HouseCommand.ACTOR);
            desk.say("Every session of everybody is ended.");
        }
    }

    private static void revokeOne(Desk desk, String session) {
        if (!desk.useCases().manageSessions().revoke(new SessionId(session), HouseCommand.ACTOR)) {
            throw new Refused("there is no live session " + session);
        }
        desk.say("The session is ended.");
    }

    private static void revokeAllOf(Desk desk, String who) {
        var subject = Who.find(desk.useCases().manageUsers(), who);
        var ended = desk.useCases().manageSessions().revokeAll(subject, HouseCommand.ACTOR);
        desk.say(ended + " sessions of " + who + " are ended.");
    }
}
