package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gatehouse.launcher.conversation.Conversation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Plays every conversation that is written down with a server on each database. */
class ConversationsTest {
    private static final Path FILES = Path.of("src/test/resources/conversations");

    /** Callers say themselves where they come from, and one who asks too often need not ask a hundred times. */
    private static final String MORE = """
            trustedProxies: {networks: [127.0.0.0/8], header: x-forwarded-for}
            dialects: {exchange: {rateLimit: {burst: 20, perSecond: 0.01}}}
            logging: {level: WARN}
            """;

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> onSqlite() throws IOException {
        return played(Site.onSqlite(directory, MORE));
    }

    @TestFactory
    Stream<DynamicTest> onPostgres() throws IOException {
        return played(Site.onPostgres(directory, TestPostgres.emptyDatabase(), MORE));
    }

    /** All of them at one server, one after the other, as many callers meet one installation. */
    private static Stream<DynamicTest> played(Site site) throws IOException {
        var node = RunningNode.start(site);
        return files().map(file -> dynamicTest(file.getFileName().toString(), () -> play(file, site, node)))
                .onClose(node::close);
    }

    private static void play(Path file, Site site, RunningNode node) throws IOException, InterruptedException {
        var conversation = Conversation.read(file);
        if (!conversation.state().isEmpty()) {
            site.apply(conversation.state());
        }
        conversation.play(node.clients().base());
    }

    private static Stream<Path> files() throws IOException {
        try (var all = Files.list(FILES)) {
            var files = all.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            assertThat(files).isNotEmpty();
            return files.stream();
        }
    }
}
