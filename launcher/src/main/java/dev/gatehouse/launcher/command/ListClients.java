package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.out.ClientQuery;
import dev.gatehouse.application.port.out.ClientQuery.Sort;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.domain.client.ClientStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code clients list config.yml}: API clients, by name unless told otherwise. */
record ListClients() implements ManagementAction {
    @Override
    public String name() {
        return "list";
    }

    @Override
    public String help() {
        return "lists API clients";
    }

    @Override
    public void configure(Subparser parser) {
        parser.addArgument("--prefix").setDefault("").help("how the name begins, to the letter");
        parser.addArgument("--status").choices("active", "disabled").help("those of that status alone");
        parser.addArgument("--sort")
                .choices(Arrays.stream(Sort.values()).map(Sort::word).toList())
                .setDefault(Sort.NAME.word())
                .help("by what they are put in order");
        parser.addArgument("--descending").action(Arguments.storeTrue()).help("the last first");
        LongTable.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        LongTable.show(
                desk,
                ClientDesk.HEADINGS,
                (place, size) -> desk.management().clients().list(query(desk, place, size)),
                ClientDesk::row);
    }

    private static ClientQuery query(Desk desk, Optional<Page.Cursor> place, int size) {
        return new ClientQuery(
                desk.argument("prefix"),
                desk.optional("status").map(word -> ClientStatus.valueOf(word.toUpperCase(Locale.ROOT))),
                Sort.of(desk.argument("sort")).orElseThrow(),
                desk.flag("descending"),
                place,
                size);
    }
}
