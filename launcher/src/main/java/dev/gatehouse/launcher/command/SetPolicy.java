package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.AdministerPolicies.Change;
import dev.gatehouse.application.port.in.AdministerPolicies.Outcome;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.launcher.configuration.Refused;
import dev.gatehouse.launcher.state.StateFile;
import java.nio.file.Path;
import java.util.Optional;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code policies set config.yml ann policy.yml}: from where somebody may come from now on. */
record SetPolicy() implements ManagementAction {
    @Override
    public String name() {
        return "set";
    }

    @Override
    public String help() {
        return "gives a user or an API client the IP policy that a file declares";
    }

    @Override
    public void configure(Subparser parser) {
        Who.addTo(parser);
        parser.addArgument("policy").metavar("policy.yml").help("the policy, as in a state");
        ServerArgument.addForce(parser);
    }

    @Override
    public void work(Desk desk) {
        var who = Who.find(desk, desk.argument("who"));
        var draft = DeclaredFile.read(Path.of(desk.argument("policy")), StateFile::policy);
        var outcome = desk.management()
                .policies()
                .set(Administrator.machine(), new Change(who, draft, Optional.empty(), desk.insists()));
        switch (outcome) {
            case Outcome.Done ignored -> desk.say("The IP policy of " + desk.argument("who") + " is set.");
            case Outcome.NoSuchSubject() -> throw Who.nobody();
            case Outcome.UnknownNetworks(var names) -> throw NetworkWords.missing(names);
            case Outcome.ChangedSince() -> throw new Refused("it was changed meanwhile");
            case Outcome.BeyondOwn() -> throw new Refused("the subject may do more than you");
            case Outcome.WouldLockOut(var why) -> throw new Refused("it would lock you out: " + why);
        }
    }
}
