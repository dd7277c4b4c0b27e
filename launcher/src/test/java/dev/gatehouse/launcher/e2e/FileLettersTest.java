package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Where no mail server is named, the log shows the way to each letter, and says nothing of what is in it. */
class FileLettersTest {
    private static final String SAID = "no mail server is named: a letter is in ";
    private static final String NEW = "quite another passphrase";

    @TempDir
    Path directory;

    /** Keeps lines for whoever waits for them. */
    private static final class Lines extends AppenderBase<ILoggingEvent> {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        @Override
        protected void append(ILoggingEvent line) {
            lines.add(line.getFormattedMessage());
        }
    }

    @Test
    void theLogShowsTheWayToALetterWhoseLinkIsGood() throws IOException, InterruptedException, MessagingException {
        var site = Site.onSqlite(
                directory,
                "logging: {level: WARN, loggers: {dev.gatehouse.mail: INFO}}\nmail: {directory: \"%1$s/data/mail\"}\n");
        site.apply("users: [{name: anna, email: anna@example.org, verified: true, password: another passphrase}]");
        var lines = new Lines();
        try (var node = RunningNode.start(site)) {
            var log = (Logger) LoggerFactory.getLogger("dev.gatehouse.mail");
            lines.setContext(log.getLoggerContext());
            lines.start();
            log.addAppender(lines);

            node.clients().post("/account/v1/password/forgotten", Map.of("name", "anna"));
            var line = lines.lines.poll(20, TimeUnit.SECONDS);
            log.detachAppender(lines);

            assertThat(line).startsWith(SAID + "file:///").doesNotContain("anna", "token");
            var file = Path.of(URI.create(line.substring(SAID.length())));
            assertThat(file).hasParent(site.data().resolve("mail"));
            var token = token(file);
            assertThat(node.clients()
                            .post("/account/v1/password/reset", Map.of("token", token, "new_password", NEW))
                            .status())
                    .isEqualTo(204);
        }
    }

    private static String token(Path file) throws IOException, MessagingException {
        try (var letter = Files.newInputStream(file)) {
            var link = Postbox.link(new MimeMessage(null, letter), Site.ISSUER);
            return link.substring(link.indexOf('=') + 1);
        }
    }
}
