package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.MoveUsers;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code export users config.yml}: every user as JSON lines that an import takes, without any password. */
record ExportUsers() implements MachineAction {
    private static final int PAGE = 500;

    @Override
    public String name() {
        return "users";
    }

    @Override
    public String help() {
        return "writes every user as JSON lines, in the order of their ids and without passwords";
    }

    @Override
    public void work(HouseDesk desk) {
        MoveUsers users = desk.useCases().administration().moveUsers();
        Optional<UserId> last = Optional.empty();
        List<User> page;
        long done = 0;
        try (var progress = Progress.besideAnswers(
                desk.terminal(), "users", desk.house().ports().nanoTime())) {
            do {
                page = users.after(last, PAGE);
                page.forEach(user -> desk.say(JsonText.line(members(user))));
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
        members.put("admin", user.isAdmin());
        members.put("status", word(user.status()));
        members.put("mustReset", user.mustReset());
        members.put("ipPolicy", policy(user.ipPolicy()));
        members.put("createdAt", user.createdAt().toString());
        return members;
    }

    private static Map<String, Object> policy(IpPolicy policy) {
        var members = new LinkedHashMap<String, Object>();
        members.put("mode", word(policy.mode()));
        members.put("enforcement", word(policy.enforcement()));
        members.put("entries", policy.entries().stream().map(ExportUsers::entry).toList());
        return members;
    }

    private static Map<String, Object> entry(IpPolicy.Entry entry) {
        var members = new LinkedHashMap<String, Object>();
        members.put("cidr", entry.block().text());
        members.put("note", entry.note());
        entry.expiresAt().ifPresent(time -> members.put("expires", time.toString()));
        return members;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
