package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.user.PasswordHash;
import java.util.List;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code users hashes config.yml}: how many passwords are still kept as another system hashed them. */
record ListHashes() implements ManagementAction {
    @Override
    public String name() {
        return "hashes";
    }

    @Override
    public String help() {
        return "counts the passwords by scheme; one of another system becomes ours at the user's next login";
    }

    @Override
    public void configure(Subparser parser) {
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        var rows = desk.management().passwordSchemes().passwordsByScheme().entrySet().stream()
                .map(scheme ->
                        List.<Object>of(scheme.getKey(), !scheme.getKey().equals(PasswordHash.OURS), scheme.getValue()))
                .toList();
        desk.show(new Table(List.of("scheme", "foreign", "passwords"), rows));
    }
}
