package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.audit.Checkpoint;
import dev.gatehouse.launcher.configuration.Refused;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code audit verify config.yml [--checkpoint 17:9f0c...]}: whether the audit is what was written. */
record VerifyAudit() implements ManagementAction {
    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String help() {
        return "compares the audit with its seals: finds what was edited, removed, added, put into another order or cut off";
    }

    @Override
    public void configure(Subparser parser) {
        parser.addArgument("--checkpoint").help("the last that the log tells of; without it a cut end is not found");
    }

    @Override
    public void work(Desk desk) {
        var noted = desk.optional("checkpoint")
                .map(text -> Checkpoint.parse(text)
                        .orElseThrow(() -> new Refused("--checkpoint is a number, a colon and 64 hex digits")));
        var found = desk.management().audit().verify(noted);
        desk.say("%d entries under %d seals; %d entries are not sealed yet"
                .formatted(found.entries(), found.seals(), found.unsealed()));
        found.checkpoint().ifPresent(newest -> desk.say("checkpoint " + newest));
        found.flaws().forEach(desk::say);
        if (!found.flaws().isEmpty()) {
            throw new Refused("the audit is not what was written; see above");
        }
    }
}
