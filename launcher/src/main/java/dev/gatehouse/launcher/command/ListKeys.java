package dev.gatehouse.launcher.command;

import java.util.List;
import java.util.Locale;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code keys list config.yml}: every signing key that is not gone. */
record ListKeys() implements ManagementAction {
    @Override
    public String name() {
        return "list";
    }

    @Override
    public String help() {
        return "lists every signing key that is not gone";
    }

    @Override
    public void configure(Subparser parser) {
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        var rows = desk.management().keys().list().stream()
                .map(key -> List.of(
                        key.keyId(),
                        key.algorithm(),
                        key.state().name().toLowerCase(Locale.ROOT),
                        key.since().toString()))
                .toList();
        desk.show(new Table(List.of("key", "algorithm", "state", "since"), rows));
    }
}
