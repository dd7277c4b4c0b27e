package dev.gatehouse.launcher.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.CommandLine;
import dev.gatehouse.launcher.RunningHouse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pastes the commands of the guide for administrators, one after the other, at a server that was started for the first time. */
class AdministrationGuideTest {
    private static final Pattern DRAWN = Pattern.compile("with the password (\\S+)");

    /** What some of the answers must hold, beside that every command succeeds. */
    private static final Map<String, String> PROMISES = Map.of(
            "$A/whoami", "\"roles:grant\"",
            "users roles config.yml ann", "auditor",
            "--address 203.0.113.7", "passed",
            "\"198.51.100.7\\", "\"refusal\":\"address_denied\"",
            "decisions:replay", "\"wouldRefuse\":3",
            "clients secrets config.yml", "gh_sk_...",
            "audit.jsonl?event=ADMINISTERED&actor=cli", "\"actor\":\"cli\"",
            "freeze list", "passwords",
            "--verify", "is sound",
            "recover config.yml admin", "must be changed");

    @Test
    void everyCommandOfTheGuideDoesWhatItSays(@TempDir Path data) throws Exception {
        var machine = new CommandLine(data);
        try (var house = RunningHouse.start(machine.configuration())) {
            var shell = new Shell(machine, house.port());
            shell.type(drawn(house.said()));
            shell.type("a passphrase that the administrator chose");
            shell.type("a passphrase that Ann has chosen");
            var kept = new HashSet<String>();
            for (var command : Readme.commandsIn("docs/guide/administration.md")) {
                var said = shell.run(command);
                PROMISES.forEach((part, promise) -> {
                    if (command.contains(part)) {
                        assertThat(said).as(command).contains(promise);
                        kept.add(part);
                    }
                });
            }
            assertThat(kept).isEqualTo(PROMISES.keySet());
        }
    }

    @Test
    void whoReadsTheReadmeFindsTheGuide() throws IOException {
        assertThat(Readme.text("README.md")).contains("(docs/guide/administration.md)");
    }

    private static String drawn(String said) {
        var found = DRAWN.matcher(said);
        assertThat(found.find()).as(said).isTrue();
        return found.group(1);
    }
}
