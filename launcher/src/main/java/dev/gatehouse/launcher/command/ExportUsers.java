package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.MoveUsers;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.launcher.state.PolicyMembers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code export users config.yml}: every user as an import takes them, without any password. */
record ExportUsers() implements MachineAction {
    private static final int PAGE = 500;
    private static final List<String> COLUMNS =
            List.of("id", "name", "email", "verified", "roles", "status", "mustReset", "ipPolicy", "createdAt");

    @Override
    public String name() {
        return "users";
    }

    @Override
    public String help() {
        return "writes every user as JSON lines or CSV, in the order of their ids and without passwords";
    }

    @Override
    public void configure(Subparser parser) {
        ExportSheet.configure(parser);
    }

    @Override
    public void work(HouseDesk desk) {
        MoveUsers users = desk.useCases().administration().moveUsers();
        var sheet = ExportSheet.begin(desk, COLUMNS);
        Optional<UserId> last = Optional.empty();
        List<User> page;
        long done = 0;
        try (var progress = Progress.besideAnswers(
                desk.terminal(), "users", desk.house().ports().nanoTime())) {
            do {
                page = users.after(last, PAGE);
                page.forEach(user -> sheet.row(members(user)));
                desk.terminal().requireWhole();
                last = page.isEmpty() ? last : Optional.of(page.getLast().id());
                done += page.size();
                progress.at(done);
            } while (page.size() == PAGE);
        }
    }

    private static Map<String, Object> members(User user) {
        var members = new LinkedHashMap<String, Object>();
        members.put("id", user.id().value());
        user.name().map(LoginName::display).ifPresent(name -> members.put("name", name));
        user.email().map(EmailAddress::display).ifPresent(email -> members.put("email", email));
        members.put("verified", user.emailVerified());
        members.put("roles", user.roles().stream().map(Role::word).sorted().toList());
        members.put("status", user.status().word());
        members.put("mustReset", user.mustReset());
        members.put("ipPolicy", PolicyMembers.of(user.ipPolicy()));
        members.put("createdAt", user.createdAt().toString());
        return members;
    }
}
