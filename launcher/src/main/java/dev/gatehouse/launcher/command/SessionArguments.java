package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.domain.text.TimeText;
import dev.gatehouse.launcher.configuration.Refused;
import java.time.Instant;
import net.sourceforge.argparse4j.inf.Subparser;

/** The arguments that say which sessions are meant. */
final class SessionArguments {
    private static final String ISSUED_BEFORE = "issuedBefore";

    private SessionArguments() {}

    static void addTo(Subparser parser) {
        parser.addArgument("--client")
                .help("of the API client of that number: its own, and those that users granted it");
        parser.addArgument("--dialect").help("of that dialect");
        parser.addArgument("--network").help("from within that network, such as 192.0.2.0/24");
        parser.addArgument("--issued-before").dest(ISSUED_BEFORE).help("begun before then, as 2027-01-31T12:00:00Z");
    }

    /** What was said, with whose sessions are meant under the given argument. */
    static SessionFilter read(Desk desk, String who) {
        return new SessionFilter(
                desk.optional(who).map(text -> Who.find(desk, text)),
                desk.optional("client").map(SessionArguments::client),
                desk.optional("dialect").map(DialectName::new),
                desk.optional("network").map(SessionArguments::network),
                desk.optional(ISSUED_BEFORE).map(SessionArguments::time));
    }

    private static ClientNumber client(String text) {
        return ClientNumber.parse(text).orElseThrow(() -> new Refused("--client takes the number of an API client"));
    }

    private static CidrBlock network(String text) {
        return CidrBlock.parse(text)
                .filter(SessionFilter::isKept)
                .orElseThrow(() -> new Refused("sessions know their networks no finer than IPv4 /24 and IPv6 /64"));
    }

    private static Instant time(String text) {
        return TimeText.parse(text)
                .orElseThrow(() -> new Refused("--issued-before takes a time such as 2027-01-31T12:00:00Z"));
    }
}
