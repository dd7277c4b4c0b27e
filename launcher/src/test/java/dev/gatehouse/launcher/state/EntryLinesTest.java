package dev.gatehouse.launcher.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.in.ApplyState.DesiredUser;
import dev.gatehouse.domain.client.ClientRate;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.launcher.state.EntryLines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in a file of lines is read one line at a time, and a bad line is told with its number. */
class EntryLinesTest {
    @TempDir
    Path directory;

    @Test
    void aMarkReturnsAndBlankLinesAreNoPartOfJsonLines() {
        assertThat(told("users.jsonl", "\uFEFF{\"name\": \"ann\"}\r\n\r\n  \n{\"name\": \"bob\"}"))
                .containsExactly("1 ann", "4 bob");
    }

    @Test
    void aBadLineOfJsonKeepsNoOtherOut() {
        var latin = "{\"name\": \"j\u00f6rg\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        var rest = "[]\n{\"name\": \"ann\"} {}\n{\"name\": \"a\", \"name\": \"b\"}\nnull\n{\"name\": \"bob\"}\n"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(told("users.jsonl", latin, rest))
                .containsExactly(
                        "1: is not UTF-8",
                        "2: is no JSON object",
                        "3: is no JSON object, or has a member twice",
                        "4: is no JSON object, or has a member twice",
                        "5: is no JSON object",
                        "6 bob");
    }

    @Test
    void aLineMayBeAMegabyteLongAndNoLonger() {
        var longest = padded(BoundedLines.LONGEST);

        assertThat(told("users.jsonl", longest + "\n" + longest + " \n" + padded(99)))
                .containsExactly("1 ann", "2: is longer than 1048576 bytes", "3 ann");
    }

    /** Without an end of line, for much longer than a line may be. */
    @Test
    void whatNeverEndsIsNotKept() throws IOException {
        var lines = new BoundedLines(new Zeros(1L << 26));

        assertThat(lines.next())
                .contains(new BoundedLines.Line.Unfit(1, "is longer than " + BoundedLines.LONGEST + " bytes"));
        assertThat(lines.next()).isEmpty();
    }

    @Test
    void csvIsReadAsRfc4180Says() {
        assertThat(told(
                        "users.csv",
                        "\uFEFFname,email\r\n\r\nann,\"ann@example.com\"\r\n\"bob\",\r\n,\"cid@example.com\"\r\n"))
                .containsExactly("3 ann", "4 bob", "5 cid@example.com");
    }

    @Test
    void aRecordThatGoesOverLinesIsToldWhereItBegins() {
        assertThat(told(
                        "users.csv",
                        "name,passwordFormat\nann,\"a\nb\"\nbob,\"say \"\"x\"\", y\"\n\"cid\nann\",\n,,,\ndan,\n"))
                .containsExactly(
                        "2: passwordFormat has control characters",
                        "4 bob",
                        "5: name can be nobody's login name",
                        "7: is no row with at most as many cells as there are names",
                        "8 dan");
    }

    @Test
    void aQuoteThatIsNotClosedIsTold() {
        assertThat(told("users.csv", "name\nann\n\"bob\ncid\ndan\n"))
                .containsExactly("2 ann", "3: has a quote that is not closed before the end of the file");
        assertThat(told("users.csv", "name\n\"bob\ncid\n\"dan\"\neve\n"))
                .containsExactly("2: has a quote that is not closed before the end of the file");
    }

    @Test
    void aRowOfNamesThatMakesNoSenseIsRefusedAtOnce() {
        for (var names : List.of("name,name", "name,", "\"name")) {
            assertThatThrownBy(() -> told("users.csv", names + "\nann,bob\n"))
                    .isInstanceOf(BadState.class)
                    .hasMessage("line 1: is no row with a name for each column, and no name twice");
        }
        assertThat(told("users.csv", "")).isEmpty();
    }

    @Test
    void aCellMayHoldWhatHasParts() throws IOException {
        var file = write("users.csv", """
                name,roles,ipPolicy,passwordHash
                ann,auditor support,"{""mode"": ""listed"", ""entries"": [{""cidr"": ""10.0.0.0/8""}]}",
                bob,"[""admin""]",,{SSHA}abc
                cid,boss,,
                dan,,{broken,
                """.getBytes(StandardCharsets.UTF_8));

        var users = new ArrayList<DesiredUser>();
        var bad = new ArrayList<String>();
        try (var lines = EntryLines.users(file)) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                switch (line.get()) {
                    case Line.Good<DesiredUser>(int number, var user) -> users.add(user);
                    case Line.Bad<DesiredUser>(int number, String why) -> bad.add(number + ": " + why);
                }
            }
            assertThat(lines.share()).isEqualTo(1);
        }

        assertThat(users.getFirst().roles()).contains(Set.of(Role.AUDITOR, Role.SUPPORT));
        assertThat(users.getFirst().ipPolicy().orElseThrow().entries()).hasSize(1);
        assertThat(users.getLast().roles()).contains(Set.of(Role.ADMIN));
        assertThat(users.getLast().passwordHash()).isPresent();
        assertThat(bad)
                .containsExactly(
                        "4: roles[0] is none of admin, support, auditor", "5: ipPolicy is no block of members");
    }

    /** As JSON lines are: what is there twice, or comes after the end, is not passed over. */
    @Test
    void whatHasPartsIsReadToTheLetter() {
        assertThat(told("USERS.CSV", """
                name,roles,ipPolicy
                ann,"[""auditor""]",
                bob,"[""auditor""] admin",
                cid,,"{""mode"": ""any"", ""mode"": ""listed""}"
                """))
                .containsExactly("2 ann", "3: roles is no list", "4: ipPolicy is no block of members");
    }

    /** What the administration over HTTP exports calls it otherwise than a state does. */
    @Test
    void theEndOfAnEntryHasTwoNames() {
        var policy =
                "{\"name\": \"ann\", \"ipPolicy\": {\"mode\": \"listed\", \"entries\": [{\"cidr\": \"10.0.0.0/8\", %s}]}}";
        var over = "\"expiresAt\": \"2027-01-31T12:00:00Z\"";

        assertThat(told("users.jsonl", policy.formatted(over))).containsExactly("1 ann");
        assertThat(told("users.jsonl", policy.formatted(over + ", \"expires\": \"2027-01-31\"")))
                .containsExactly("1: ipPolicy.entries[0] has both expires and expiresAt");
    }

    @Test
    void aClientTellsWhatIsMissing() throws IOException {
        var file = write(
                "clients.jsonl",
                "{\"name\": \"billing\", \"rate\": {\"perSecond\": 5}, \"missingKeys\": [\"k1\"], \"missingTokens\": [\"nightly\"]}\n"
                        .getBytes(StandardCharsets.UTF_8));

        try (var lines = EntryLines.clients(file)) {
            var line = (Line.Good<MovedClient>) lines.next().orElseThrow();
            assertThat(line.entry().missingKeys()).containsExactly("k1");
            assertThat(line.entry().missingTokens()).containsExactly("nightly");
            assertThat(line.entry().wish().rate().over(Optional.empty())).contains(new ClientRate(5, 5));
        }
    }

    private static String padded(int length) {
        var name = "{\"name\": \"ann\"";
        return name + " ".repeat(length - name.length() - 1) + "}";
    }

    private List<String> told(String name, String text) {
        return told(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A word for each line: its number with the user, or with what is wrong. */
    private List<String> told(String name, byte[]... parts) {
        try (var lines = EntryLines.users(write(name, parts))) {
            var told = new ArrayList<String>();
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                told.add(
                        switch (line.get()) {
                            case Line.Good<DesiredUser>(int number, var user) -> number + " " + label(user);
                            case Line.Bad<DesiredUser>(int number, String why) -> number + ": " + why;
                        });
            }
            return told;
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String label(DesiredUser user) {
        return user.name()
                .map(LoginName::display)
                .orElseGet(() -> user.email().orElseThrow().display());
    }

    private Path write(String name, byte[]... parts) throws IOException {
        var file = directory.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            for (var part : parts) {
                out.write(part);
            }
        }
        return file;
    }

    /** So many zeros. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? '0' : -1;
        }

        @Override
        public int read(byte[] into, int at, int length) {
            int size = (int) Math.min(length, left);
            left -= Math.max(size, 0);
            return size > 0 ? size : -1;
        }
    }
}
