package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.launcher.configuration.Refused;
import net.sourceforge.argparse4j.inf.Subparser;

/** Finds out whom an argument means: a login name, an e-mail, a user id, or {@code client:42}. */
final class Who {
    private Who() {}

    /** Who is there by that text; refused where nobody is. */
    static Subject find(Desk desk, String text) {
        return desk.management()
                .directory()
                .find(LoginIdentifier.parse(text))
                .<Subject>map(Subject.OfUser::new)
                .or(() -> Subject.parse(text).filter(subject -> isThere(desk, subject)))
                .orElseThrow(Who::nobody);
    }

    private static boolean isThere(Desk desk, Subject subject) {
        return switch (subject) {
            case Subject.OfUser(var id) -> desk.management().users().find(id).isPresent();
            case Subject.OfClient(var number) ->
                desk.management().clients().find(number).isPresent();
        };
    }

    /** The argument that says who. */
    static void addTo(Subparser parser) {
        parser.addArgument("who").help("login name, e-mail, user id, or client:42");
    }

    static Refused nobody() {
        return new Refused("there is nobody of that name");
    }
}
