package dev.gatehouse.launcher.command;

import java.util.List;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code clients tokens config.yml 42}: the live exchange tokens of an API client. */
record ListExchangeTokens() implements ManagementAction {
    @Override
    public String name() {
        return "tokens";
    }

    @Override
    public String help() {
        return "lists the live exchange tokens of an API client, newest first";
    }

    @Override
    public void configure(Subparser parser) {
        ClientDesk.addNumber(parser);
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        var rows = desk
                .management()
                .exchangeTokens()
                .list(ClientDesk.number(desk))
                .orElseThrow(() -> ClientDesk.noSuchClient(desk))
                .stream()
                .map(session -> List.of(
                        session.id().value(),
                        session.label(),
                        session.createdAt().toString(),
                        session.lastUsedAt().toString(),
                        session.expiresAt().toString()))
                .toList();
        desk.show(new Table(List.of("id", "label", "created", "last_used", "expires"), rows));
    }
}
