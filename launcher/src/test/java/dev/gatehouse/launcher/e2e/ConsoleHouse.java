package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Browser.Stop;
import java.nio.file.Path;
import java.util.Map;

/** A server with an administrator, an auditor who only looks, and a user with no rights. */
record ConsoleHouse(Site site, RunningNode node) implements AutoCloseable {
    static final Map<String, String> ROOT = Map.of("username", "root", "password", "the right passphrase");
    static final Map<String, String> AUDITOR = Map.of("username", "ada", "password", "one more passphrase");
    static final Map<String, String> ANNA = Map.of("username", "anna", "password", "another passphrase");
    static final Map<String, String> NOBODY = Map.of("username", "nobody", "password", "no passphrase at all");

    static ConsoleHouse open(Path directory, String more) {
        var site = Site.onSqlite(directory, "logging: {level: WARN}\n" + more);
        site.apply("users: [{name: root, roles: [admin], verified: true, password: the right passphrase},"
                + " {name: ada, roles: [auditor], verified: true, password: one more passphrase},"
                + " {name: newcomer, roles: [auditor], verified: true, password: a first passphrase, mustReset: true},"
                + " {name: anna, verified: true, password: another passphrase}]");
        return new ConsoleHouse(site, RunningNode.start(site));
    }

    Browser browser() {
        return new Browser(node.clients());
    }

    /** A browser in which somebody is signed in. */
    Browser signedIn(Map<String, String> who) {
        var browser = browser();
        assertThat(browser.submit(browser.open("/console"), who).title()).isEqualTo("Overview");
        return browser;
    }

    /** Sends the form of the page itself, not that which signs out. */
    static Stop send(Browser browser, Stop at, Map<String, String> typed) {
        var form = at.page().select("main form[method=post]").first();
        return browser.post(form.attr("action"), Browser.fields(form, typed));
    }

    /** The same, as a browser does it: a box goes along only where it is ticked. */
    static Stop sendTicked(Browser browser, Stop at, Map<String, String> typed, Map<String, String> more) {
        var form = at.page().select("main form[method=post]").first();
        var fields = Browser.fields(form, typed);
        form.select("input[type=checkbox]:not([checked])").forEach(box -> fields.remove(box.attr("name")));
        fields.putAll(more);
        return browser.post(form.attr("action"), fields);
    }

    @Override
    public void close() {
        node.close();
    }
}
