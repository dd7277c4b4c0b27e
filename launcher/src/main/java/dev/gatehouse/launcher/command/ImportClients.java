package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.MoveClients.Outcome;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.launcher.command.ImportRun.Came;
import dev.gatehouse.launcher.house.Purpose;
import dev.gatehouse.launcher.state.EntryLines;
import dev.gatehouse.launcher.state.MovedClient;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code import clients config.yml clients.jsonl}: takes over API clients with the secrets that they have. */
record ImportClients() implements MachineAction {
    @Override
    public String name() {
        return "clients";
    }

    @Override
    public String help() {
        return "takes over API clients from JSON lines or CSV; who is there already is left alone, so a rerun goes on";
    }

    @Override
    public void configure(Subparser parser) {
        Importing.configure(parser, "client");
    }

    @Override
    public Purpose purpose() {
        return Purpose.CHANGE;
    }

    @Override
    public void work(HouseDesk desk) {
        var clients = desk.useCases().administration().moveClients();
        boolean dryRun = desk.flag("dryRun");
        Importing.work(
                desk,
                "clients",
                EntryLines::clients,
                batch -> batch.stream()
                        .map(one -> came(one, clients.take(Administrator.machine(), one.wish(), dryRun)))
                        .toList());
    }

    private static Came came(MovedClient client, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Made() -> new Came.Made(notes(client));
            case Outcome.Known() -> new Came.Known();
            case Outcome.Refused(String why) -> new Came.Refused(why);
        };
    }

    private static List<String> notes(MovedClient client) {
        var notes = new ArrayList<String>();
        if (!client.missingKeys().isEmpty()) {
            notes.add("give new keys in place of " + String.join(", ", client.missingKeys()));
        }
        if (!client.missingTokens().isEmpty()) {
            notes.add("issue new exchange tokens in place of " + String.join(", ", client.missingTokens()));
        }
        return notes;
    }
}
