package dev.gatehouse.launcher.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Browser.Stop;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users and API clients are taken over from files of JSON lines and CSV: first tried, then taken. */
class ConsoleImportsTest {
    private static final String USERS = "/console/import-users";
    private static final String CLIENTS = "/console/import-clients";

    private static final Set<String> ENGLISH = Set.of(
            "is", "has", "can", "may", "needs", "removes", "makes", "takes", "the", "must", "belongs", "lets", "not");

    /** Lines each of which is wrong in another way. */
    private static final String WRONG_USERS = """
            {"email":"x","name":"a b"}
            {"name":"u1","roles":"admin"}
            {"name":"u2","roles":["chief"]}
            {"name":"u3","verified":"perhaps"}
            {"name":"u4","createdAt":"yesterday"}
            {"name":"u5","password":"a long enough passphrase"}
            {"name":"u6","passwordHash":"$x$y"}
            {"name":"u7","ipPolicy":{"mode":"listed","networks":["nowhere"]}}
            {"name":"u8","ipPolicy":{"mode":"listed","entries":[{"cidr":"10.0.0.1/8"}]}}
            {"name":"u9","ipPolicy":{"mode":"listed","entries":[{"cidr":"0.0.0.0/0"}]}}
            {"name":"u10","id":"two words"}
            {"name":"u11","hobby":"chess"}
            {"name":"root","email":"another@example.org"}
            {"admin":true}
            {"name":"u12","state":"absent"}
            no JSON
            """;

    /** The same of clients. */
    private static final String WRONG_CLIENTS = """
            {"name":"c1","number":0}
            {"name":"c2","permissions":["everything"]}
            {"name":"c3","rate":{"perSecond":"often"}}
            {"name":"c4","adoptedKeys":[{"key":"k"}]}
            {"name":"c5","absentKeys":["k"]}
            {"name":"c6","generatedKeys":11}
            {"name":"c7","exchangeTokens":[{"name":"t","expires":"2001-01-01","token":"of before"}]}
            {"name":"c8","oauth":{"method":"client_secret","grants":["client_credentials"]}}
            {"name":"c9","oauth":{"method":"none","grants":["client_credentials"]}}
            {"name":"c10","oauth":{"redirectUris":["http://*.example"]}}
            {"name":"c11","oauth":{"secret":"generate"}}
            {"name":""}
            """;

    @TempDir
    static Path directory;

    private static ConsoleHouse house;
    private static Browser root;

    @BeforeAll
    static void aServer() {
        house = ConsoleHouse.open(directory, "");
        root = house.signedIn(ConsoleHouse.ROOT);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void usersComeFromAFileOfCsv() {
        var csv = """
                name,email,verified,roles
                carla,carla@example.org,true,"auditor support"
                anna,,,
                carlo,no address,,
                """;

        var tried = chosen(USERS, csv.getBytes(UTF_8));
        assertThat(facts(tried)).contains("Read as CSV", "Lines 3", "Would be made 1", "There already 1", "Refused 1");
        assertThat(points(tried)).startsWith("4: email ");
        assertThat(isThere("users", "carla")).isFalse();

        var taken = confirmed(tried);
        assertThat(taken.page().select("[role=status]").text()).isEqualTo("Done.");
        assertThat(facts(taken)).contains("Made 1", "There already 1", "Refused 1");
        assertThat(root.open("/console/users?q=carla").page().select("tbody").text())
                .contains("carla@example.org", "auditor, support");
    }

    @Test
    void clientsComeFromAFileOfJsonLinesWithTheSecretsThatTheyHave() {
        var lines = """
                {"name":"old-shop","adoptedKeys":[{"key":"shop-key","secret":"a secret of before"}]}
                {"name":"old-depot","missingKeys":["depot-key"]}
                {"name":"old-yard","generatedKeys":1}
                """;

        var tried = chosen(CLIENTS, lines.getBytes(UTF_8));
        assertThat(facts(tried)).contains("Read as JSON lines", "Would be made 2", "Refused 1");
        assertThat(points(tried))
                .contains("3: an import makes no new keys and tokens")
                .contains("2: depot-key");
        assertThat(login("shop-key", "a secret of before")).isEqualTo(401);

        assertThat(facts(confirmed(tried))).contains("Made 2");
        assertThat(login("shop-key", "a secret of before")).isEqualTo(200);
        assertThat(facts(chosen(CLIENTS, lines.getBytes(UTF_8)))).contains("Would be made 0", "There already 2");
    }

    @Test
    void whatOneConsoleLetsDownloadAnotherTakes() {
        ConsoleHouse.sendTicked(root, root.open("/console/new-client"), Map.of("name", "moving"), Map.of());
        var users = root.open("/console/users.jsonl").answer().text();
        var clients = root.open("/console/clients.jsonl").answer().text();
        assertThat(clients).contains("moving");

        assertThat(points(chosen(USERS, users.getBytes(UTF_8)))).isEmpty();
        assertThat(points(chosen(CLIENTS, clients.getBytes(UTF_8)))).isEmpty();
        var renamed = clients.lines()
                .filter(line -> line.contains("moving"))
                .map(line -> line.replace("moving", "moved").replaceAll("\"number\":\\d+,", ""))
                .collect(Collectors.joining("\n"));
        assertThat(facts(confirmed(chosen(CLIENTS, renamed.getBytes(UTF_8))))).contains("Made 1");
    }

    @Test
    void whatIsPastedMayBeCsvToo() {
        var pasted = Map.of("lines", "name,audiences\npasted,https://a.example https://b.example\n");

        var tried = ConsoleHouse.send(root, root.open(CLIENTS), pasted);
        assertThat(facts(tried)).contains("Read as CSV", "Would be made 1");
        assertThat(isThere("clients", "pasted")).isFalse();
        assertThat(facts(confirmed(tried))).contains("Made 1");
        assertThat(isThere("clients", "pasted")).isTrue();
    }

    @Test
    void aFileIsLargerThanAnythingElseThatIsSent() {
        var lines = IntStream.range(0, 3000)
                .mapToObj(i -> "{\"name\":\"many-" + i + "\",\"email\":\"many-" + i + "@example.org\"}")
                .collect(Collectors.joining("\n"));
        assertThat(lines.length()).isGreaterThan(128 * 1024);

        assertThat(facts(confirmed(chosen(USERS, lines.getBytes(UTF_8))))).contains("Lines 3000", "Made 3000");
        var form = root.open("/console/new-user").page().select("main form").first();
        assertThat(root.sendFile(form, "f", new byte[70_000]).status()).isEqualTo(413);
    }

    @Test
    void whatCannotBeAFileIsToldInPlainWords() {
        assertThat(alarm(chosen(USERS, new byte[(4 << 20) + 1]))).startsWith("That is more than 4 MiB");
        assertThat(chosen(USERS, new byte[6 << 20]).status()).isEqualTo(413);
        assertThat(alarm(chosen(USERS, "name\nj\u00f6rg\n".getBytes(ISO_8859_1))))
                .startsWith("The file is no text");
        assertThat(alarm(chosen(USERS, new byte[0]))).isEqualTo("There is no line.");
        var twice = chosen(USERS, "name,name\na,b\n".getBytes(UTF_8));
        assertThat(points(twice)).startsWith("1: is no row with a name for each column");
        assertThat(twice.page().select("main a[href=" + USERS + "]")).hasSize(1);
    }

    @Test
    void whatIsWrongWithALineIsToldInTheLanguageOfThePage() {
        var german = house.signedIn(ConsoleHouse.ROOT);
        german.open("/console/language?to=de&back=%2Fconsole");

        assertThat(told(german, USERS, WRONG_USERS)).hasSize(16).noneMatch(ConsoleImportsTest::isEnglish);
        assertThat(told(german, CLIENTS, WRONG_CLIENTS)).hasSize(12).noneMatch(ConsoleImportsTest::isEnglish);
        assertThat(told(root, USERS, WRONG_USERS)).allMatch(ConsoleImportsTest::isEnglish);
        assertThat(told(root, CLIENTS, WRONG_CLIENTS)).allMatch(ConsoleImportsTest::isEnglish);
    }

    private static List<String> told(Browser browser, String path, String lines) {
        var form = browser.open(path).page().select("main form").first();
        return browser.sendFile(form, "file", lines.getBytes(UTF_8))
                .page()
                .select("main li:not(:has(a))")
                .eachText();
    }

    private static boolean isEnglish(String problem) {
        return Stream.of(problem.split("\\W+")).anyMatch(ENGLISH::contains);
    }

    @Test // H1
    void nobodyElseTakesAnythingOver() {
        var auditor = house.signedIn(ConsoleHouse.AUDITOR);
        for (var path : new String[] {USERS, CLIENTS}) {
            assertThat(auditor.open(path).status()).isEqualTo(403);
            var form = root.open(path).page().select("main form").first();
            assertThat(auditor.sendFile(form, "file", "{}".getBytes(UTF_8)).status())
                    .isEqualTo(403);
            form.select("[name=seal]").attr("value", "forged");
            assertThat(root.sendFile(form, "file", "{}".getBytes(UTF_8)).status())
                    .isEqualTo(403);
        }
    }

    private static Stop chosen(String path, byte[] file) {
        return root.sendFile(root.open(path).page().select("main form").first(), "file", file);
    }

    private static Stop confirmed(Stop tried) {
        var form = tried.page().select("main form").first();
        assertThat(form.attr("enctype")).isEqualTo("multipart/form-data");
        return root.sendFile(form, "none", new byte[0]);
    }

    private static String facts(Stop at) {
        return at.page().select("main dl").text();
    }

    private static String points(Stop at) {
        return at.page().select("main li:not(:has(a))").text();
    }

    private static String alarm(Stop at) {
        assertThat(at.status()).isEqualTo(400);
        return at.page().select("main [role=alert]").text();
    }

    private static boolean isThere(String room, String name) {
        return root.open("/console/" + room + "?q=" + name)
                .page()
                .select("tbody")
                .text()
                .contains(name);
    }

    private static int login(String key, String secret) {
        return house.node()
                .clients()
                .post("/auth/login", Map.of("username", key, "password", secret))
                .status();
    }
}
