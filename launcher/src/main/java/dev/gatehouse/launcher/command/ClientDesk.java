package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.ClientOutcome;
import dev.gatehouse.application.port.out.ClientStore.Listed;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.text.TimeText;
import dev.gatehouse.launcher.configuration.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.sourceforge.argparse4j.inf.Subparser;

/** What all commands about API clients share. */
final class ClientDesk {
    static final List<String> HEADINGS = List.of("number", "name", "status", "created", "last_used");

    private ClientDesk() {}

    static void addNumber(Subparser parser) {
        parser.addArgument("number").type(Integer.class).help("the client's number");
    }

    static ClientNumber number(Desk desk) {
        int number = desk.arguments().getInt("number");
        if (number < 1) {
            throw new Refused("a client number is positive");
        }
        return new ClientNumber(number);
    }

    /** A time of that option, such as {@code 2027-01-31T12:00:00Z}. */
    static Optional<Instant> time(Desk desk, String option) {
        return desk.optional(option)
                .map(text -> TimeText.parse(text)
                        .orElseThrow(() -> new Refused(text + " is no time such as 2027-01-31T12:00:00Z")));
    }

    static Refused noSuchClient(Desk desk) {
        return new Refused("there is no client " + number(desk).value());
    }

    static Refused notRegistered(Desk desk) {
        return new Refused("the client " + number(desk).value() + " is not registered with OAuth, or there is none");
    }

    /** What was done; throws what people are told when nothing was. */
    static <T> T done(ClientOutcome<T> outcome) {
        return switch (outcome) {
            case ClientOutcome.Done<T>(T value) -> value;
            case ClientOutcome.Denied<T>(ClientOutcome.Why why) -> throw new Refused(told(why));
        };
    }

    private static String told(ClientOutcome.Why why) {
        return switch (why) {
            case ABSENT -> "there is no such client, or it has no such key, live secret or live token";
            case OVERTAKEN -> "somebody changed the client at the same time; try again";
            case NAME_TAKEN -> "another client has that name";
            case CLIENT_ID_TAKEN -> "another client has that client id";
            case LABEL_TAKEN -> "another live token of the client has that label";
            case TWO_SECRETS -> "the key has two live secrets already; let one end first";
            case BAD_TIME -> "a time is past, too far away, or in the wrong order";
            case HOLDS_MORE -> "nobody gives or touches more than they hold";
            case MAY_NOT_GRANT -> "that needs the permission roles:grant";
            case NOT_RECENT -> "that needs a login of late";
        };
    }

    static List<Object> row(Listed listed) {
        var client = listed.client();
        return List.of(
                client.number().value(),
                client.name(),
                client.status().word(),
                client.createdAt().toString(),
                listed.lastUsed());
    }
}
