package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.client.ApiCredential;
import java.util.List;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code clients secrets config.yml 42}: what is known of the secrets of an API client. */
record ListClientSecrets() implements ManagementAction {
    @Override
    public String name() {
        return "secrets";
    }

    @Override
    public String help() {
        return "lists the secrets of an API client, by how they begin and end";
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
                .secrets()
                .list(ClientDesk.number(desk))
                .orElseThrow(() -> ClientDesk.noSuchClient(desk))
                .stream()
                .map(ListClientSecrets::row)
                .toList();
        desk.show(new Table(List.of("id", "key", "secret", "adopted", "created", "expires"), rows));
    }

    private static List<Object> row(ApiCredential credential) {
        return List.of(
                credential.id(),
                credential.key().value(),
                credential.hint(),
                credential.adopted(),
                credential.createdAt().toString(),
                credential.expiresAt());
    }
}
