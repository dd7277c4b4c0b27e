package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.barrier.Barrier;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.launcher.configuration.Refused;
import dev.gatehouse.launcher.house.Purpose;
import dev.gatehouse.launcher.house.ShownOnce;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code recover config.yml [name]}: a new administrator password for whoever has the machine itself. */
final class RecoverCommand extends HouseCommand {
    RecoverCommand(Terminal terminal) {
        super("recover", "Gives an administrator a new password, which must be changed", terminal);
    }

    @Override
    public void configure(Subparser parser) {
        addConfiguration(parser);
        parser.addArgument("name").nargs("?").help("login name or e-mail; the oldest administrator if missing");
    }

    @Override
    Purpose purpose(Namespace arguments) {
        return Purpose.CHANGE;
    }

    @Override
    void work(HouseDesk desk) {
        var recovered = desk.useCases()
                .manageUsers()
                .recover(desk.optional("name").map(LoginIdentifier::parse), ACTOR)
                .orElseThrow(() -> new Refused("there is no such user"));
        var called = recovered.user().called();
        desk.terminal()
                .showOnce("""
                        %s is an administrator with the password %s
                        It is shown this once and must be changed at the next login.""".formatted(called, ShownOnce.text(recovered.password())), "the password of " + called);
        desk.useCases().administration().barriers().standing().forEach(barrier -> remind(desk, barrier));
    }

    /** Nothing keeps recovery from working; what may keep its fruit from being used is told with the way to end it. */
    private static void remind(HouseDesk desk, Barrier barrier) {
        var kind = BarrierKind.of(barrier.what());
        desk.say("Closed at present: %s (%s); to open it: ./gatehouse %s lift config.yml %s"
                .formatted(barrier.what().text(), barrier.reason(), kind.command(), kind.text(barrier.what())));
    }
}
