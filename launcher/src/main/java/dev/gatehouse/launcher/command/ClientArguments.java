package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.AdministerClients.Draft;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ClientRate;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.domain.client.OneLine;
import dev.gatehouse.launcher.configuration.Refused;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sourceforge.argparse4j.inf.Subparser;

/** The members of an API client as options; one that is not given leaves what is there. */
final class ClientArguments {
    private static final Pattern RATE = Pattern.compile("([1-9][0-9]{0,6})/([1-9][0-9]{0,6})");
    private static final String NONE = "none";

    private ClientArguments() {}

    static void addTo(Subparser parser) {
        parser.addArgument("--status").choices("active", "disabled").help("disabling ends its sessions");
        parser.addArgument("--audiences").help("whose tokens it may look at, with commas between them, or none");
        parser.addArgument("--introspect").choices("yes", "no").help("whether it may look at tokens at all");
        parser.addArgument("--permissions").help("what it may do to the house, such as users:read,audit:read, or none");
        parser.addArgument("--rate").help("requests a second and at once, such as 5/50, or none");
    }

    /** What the options make of a client. */
    static UnaryOperator<Draft> edit(Desk desk) {
        var status = desk.optional("status").flatMap(ClientStatus::of);
        var audiences = desk.optional("audiences").map(text -> each(text, OneLine::parse));
        var introspect = desk.optional("introspect").map("yes"::equals);
        var permissions = desk.optional("permissions").map(text -> each(text, Permission::of));
        var rate = changedRate(desk);
        return draft -> new Draft(
                draft.name(),
                status.orElse(draft.status()),
                audiences.orElse(draft.audiences()),
                introspect.orElse(draft.introspect()),
                permissions.orElse(draft.permissions()),
                rate.apply(draft.rate()));
    }

    /** The name, which must be fit for one. */
    static String name(String text) {
        return OneLine.parse(text).orElseThrow(() -> new Refused("a client cannot be called that"));
    }

    private static <T> Set<T> each(String text, Function<String, Optional<T>> parser) {
        return text.equals(NONE)
                ? Set.of()
                : Arrays.stream(text.split(",", -1))
                        .map(one -> parser.apply(one).orElseThrow(() -> new Refused("not understood: " + one)))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static UnaryOperator<Optional<ClientRate>> changedRate(Desk desk) {
        var said = desk.optional("rate");
        var rate = said.filter(text -> !text.equals(NONE)).map(ClientArguments::rate);
        return before -> said.isPresent() ? rate : before;
    }

    private static ClientRate rate(String text) {
        var parts = RATE.matcher(text);
        if (!parts.matches()) {
            throw new Refused("a rate is such as 5/50, or none");
        }
        var perSecond = Integer.parseInt(parts.group(1));
        var burst = Integer.parseInt(parts.group(2));
        if (Math.max(perSecond, burst) > ClientRate.MOST) {
            throw new Refused("a rate is at most " + ClientRate.MOST);
        }
        return new ClientRate(perSecond, burst);
    }
}
