package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.AdministerBarriers.Outcome;
import dev.gatehouse.application.port.in.AdministerBarriers.Wish;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.barrier.Barrier;
import dev.gatehouse.launcher.configuration.Refused;
import io.dropwizard.util.Duration;
import java.time.DateTimeException;
import java.time.Instant;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code ban set config.yml 192.0.2.0/24 --reason text --for 2h}, and {@code freeze set} with the same words. */
record SetBarrier(BarrierKind kind) implements ManagementAction {
    private static final String FOR = "for";

    @Override
    public String name() {
        return "set";
    }

    @Override
    public String help() {
        return "closes it, for a while or until it is lifted, in the place of what closed it before";
    }

    @Override
    public void configure(Subparser parser) {
        parser.addArgument(kind.argument()).help(kind.help());
        parser.addArgument("--reason").required(true).help("why, in one line for those who come after");
        var end = parser.addMutuallyExclusiveGroup().required(true);
        end.addArgument("--for").dest(FOR).help("for how long, such as 30m, 2h or 7d");
        end.addArgument("--until-lifted")
                .dest("untilLifted")
                .action(Arguments.storeTrue())
                .help("until somebody lifts it");
        ServerArgument.addForce(parser);
    }

    @Override
    public void work(Desk desk) {
        var reason = desk.argument("reason");
        if (!Barrier.isReason(reason)) {
            throw new Refused("the reason is one line of at most " + Barrier.LONGEST_REASON + " characters");
        }
        var what = kind.read(desk);
        var wish = new Wish(
                what, reason, desk.optional(FOR).map(text -> end(desk, text)), desk.flag(ServerArgument.FORCE));
        switch (desk.management().barriers().set(Administrator.machine(), wish)) {
            case Outcome.Stands stands ->
                desk.say(kind.text(what) + " is closed; running servers follow within a second.");
            case Outcome.OverAlready() -> throw new Refused("--for says for how long from now on");
            case Outcome.NoSuchClient() -> throw new Refused("there is no " + kind.text(what));
            case Outcome.TooMany() -> throw new Refused("as many stand as every node may hold: lift some first");
            case Outcome.BarsYourself() -> throw new Refused("that would keep you out yourself; with --force it does");
        }
    }

    private static Instant end(Desk desk, String text) {
        try {
            return desk.management().clock().instant().plus(Duration.parse(text).toJavaDuration());
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException notADuration) {
            throw new Refused("--for takes a duration such as 30m, 2h or 7d", notADuration);
        }
    }
}
