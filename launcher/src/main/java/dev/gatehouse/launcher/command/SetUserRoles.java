package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.UserChange;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code users roles config.yml ann --roles support auditor}: gives a user these roles and no others. */
record SetUserRoles() implements ManagementAction {
    private static final String ROLES = "roles";

    @Override
    public String name() {
        return ROLES;
    }

    @Override
    public String help() {
        return "gives a user these roles and no others, and ends the sessions if one is taken away";
    }

    @Override
    public void configure(Subparser parser) {
        UserDesk.addUser(parser);
        addRoles(parser.addArgument("--roles").required(true));
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        new UserDesk(desk).change(new UserChange.Roles(roles(desk)));
    }

    static void addRoles(Argument argument) {
        argument.nargs("*")
                .choices(Arrays.stream(Role.values()).map(Role::word).toList())
                .help("what the user may do to the house; none by default");
    }

    static Set<Role> roles(Desk desk) {
        return Optional.ofNullable(desk.arguments().<String>getList(ROLES)).orElse(List.of()).stream()
                .flatMap(word -> Role.of(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
