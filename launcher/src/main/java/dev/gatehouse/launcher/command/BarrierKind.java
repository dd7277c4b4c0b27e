package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.barrier.Barrier;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.launcher.configuration.Refused;
import dev.gatehouse.launcher.management.Standing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a command closes: {@code ban} networks, {@code freeze} all else. */
enum BarrierKind {
    BAN("network", "an address or a network such as 192.0.2.0/24") {
        @Override
        Optional<Barred> parse(String text) {
            return CidrBlock.parse(text).map(Barred.Network::new);
        }

        @Override
        List<Barrier> standing(Standing all) {
            return all.bans();
        }
    },
    FREEZE("what", "dialect:profile, client:42 or passwords") {
        @Override
        Optional<Barred> parse(String text) {
            return Barred.parse(text).filter(what -> !what.isBan());
        }

        @Override
        List<Barrier> standing(Standing all) {
            return all.switches();
        }
    };

    private final String argument;
    private final String help;

    BarrierKind(String argument, String help) {
        this.argument = argument;
        this.help = help;
    }

    abstract Optional<Barred> parse(String text);

    /** Those that stand of this kind, newest first. */
    abstract List<Barrier> standing(Standing all);

    /** The name of the argument that says what is closed. */
    String argument() {
        return argument;
    }

    /** What may be said there. */
    String help() {
        return help;
    }

    /** Which command closes that. */
    static BarrierKind of(Barred what) {
        return what.isBan() ? BAN : FREEZE;
    }

    /** The name of the command. */
    String command() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the argument means. */
    Barred read(Desk desk) {
        return parse(desk.argument(argument)).orElseThrow(() -> new Refused("say " + help));
    }

    /** What is closed, as the argument says it. */
    String text(Barred what) {
        return switch (what) {
            case Barred.Network(var block) -> block.text();
            case Barred.Dialect frozen -> frozen.text();
            case Barred.Program frozen -> frozen.text();
            case Barred.Passwords frozen -> frozen.text();
        };
    }
}
