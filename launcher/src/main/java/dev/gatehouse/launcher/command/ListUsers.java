package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.out.UserSearch;
import dev.gatehouse.application.port.out.UserSearch.Sort;
import dev.gatehouse.application.port.out.UserSearch.Span;
import dev.gatehouse.domain.user.NamePrefix;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.UserStatus;
import dev.gatehouse.launcher.configuration.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code users list config.yml [beginning]}: users in order. */
record ListUsers() implements ManagementAction {
    @Override
    public String name() {
        return "list";
    }

    @Override
    public String help() {
        return "lists users whose name or e-mail begins so, or all of them";
    }

    @Override
    public void configure(Subparser parser) {
        parser.addArgument("beginning").nargs("?").help("how the name or e-mail begins");
        parser.addArgument("--status").choices(words(UserStatus.values())).help("those of that status alone");
        parser.addArgument("--role").choices(words(Role.values())).help("those with that role alone");
        parser.addArgument("--sort")
                .choices(words(Sort.values()))
                .setDefault(Sort.NAME.word())
                .help("by what they are put in order");
        parser.addArgument("--descending").action(Arguments.storeTrue()).help("the last first");
        LongTable.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        var users = desk.management().users();
        var search = search(desk);
        LongTable.show(desk, UserDesk.HEADINGS, (place, size) -> users.list(search, place, size), UserDesk::row);
    }

    private static UserSearch search(Desk desk) {
        return new UserSearch(
                desk.optional("beginning").map(ListUsers::prefix),
                desk.optional("status").map(word -> UserStatus.valueOf(word.toUpperCase(Locale.ROOT))),
                desk.optional("role").flatMap(Role::of),
                Span.ALWAYS,
                Span.ALWAYS,
                Sort.of(desk.argument("sort")).orElseThrow(),
                desk.flag("descending"));
    }

    private static NamePrefix prefix(String text) {
        return NamePrefix.parse(text).orElseThrow(() -> new Refused("no name and no e-mail begins so"));
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
