package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.audit.AuditKind;
import dev.gatehouse.domain.audit.AuditQuery;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.text.TimeText;
import dev.gatehouse.launcher.configuration.Refused;
import java.util.Optional;
import java.util.function.Function;
import net.sourceforge.argparse4j.inf.Subparser;

/** Which entries of the audit a command is about, in the words that the administration has over HTTP. */
final class AuditArguments {
    private AuditArguments() {}

    static void addTo(Subparser parser) {
        parser.addArgument("--from").help("not before this time, such as 2027-01-31T12:00:00Z");
        parser.addArgument("--until").help("before this time");
        parser.addArgument("--actor").help("who did it: a subject, cli, or bootstrap");
        parser.addArgument("--subject").help("to whom it happened: a user id, or client:42");
        parser.addArgument("--event").help("a kind of event, such as LOGIN_REFUSED");
        parser.addArgument("--outcome").help("done, refused or noticed");
        parser.addArgument("--decision").help("the decision id that an answer or a log line names");
        parser.addArgument("--network").help("an address, or a network such as 192.0.2.0/24");
    }

    static AuditQuery query(Desk desk) {
        return new AuditQuery(
                meaning(desk, "from", TimeText::parse),
                meaning(desk, "until", TimeText::parse),
                desk.optional("actor"),
                desk.optional("subject"),
                AuditKind.those(meaning(desk, "event", AuditKind::of), meaning(desk, "outcome", AuditKind.Outcome::of)),
                desk.optional("decision"),
                meaning(desk, "network", CidrBlock::parse));
    }

    private static <T> Optional<T> meaning(Desk desk, String name, Function<String, Optional<T>> parser) {
        return desk.optional(name)
                .map(text -> parser.apply(text)
                        .orElseThrow(() -> new Refused("--" + name + " is not what --help says of it")));
    }
}
