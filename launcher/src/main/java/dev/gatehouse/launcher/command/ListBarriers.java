package dev.gatehouse.launcher.command;

import java.util.List;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code ban list config.yml}, {@code freeze list config.yml}: what stands, newest first. */
record ListBarriers(BarrierKind kind) implements ManagementAction {
    @Override
    public String name() {
        return "list";
    }

    @Override
    public String help() {
        return "lists what stands, newest first";
    }

    @Override
    public void configure(Subparser parser) {
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        var rows = kind.standing(desk.management().standing()).stream()
                .map(barrier -> List.<Object>of(
                        kind.text(barrier.what()),
                        barrier.since().toString(),
                        barrier.expiresAt(),
                        barrier.actor(),
                        barrier.reason()))
                .toList();
        desk.show(new Table(List.of(kind.argument(), "since", "expires", "actor", "reason"), rows));
    }
}
