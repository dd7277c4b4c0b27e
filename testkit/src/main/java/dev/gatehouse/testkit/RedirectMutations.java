package dev.gatehouse.testkit;

import java.util.List;
import java.util.stream.Stream;

/**
 * Redirect URIs that look like registered ones and are not: whoever asks with one of them must be sent nowhere. They are what
 * parsers, prefixes, patterns and browsers were tricked with elsewhere.
 */
public final class RedirectMutations {
    /** A client's page. */
    public static final String PAGE = "https://app.example/callback";

    /** A client's page with a query. */
    public static final String WITH_QUERY = "https://app.example/callback?tenant=7";

    /** A program on the user's machine: its port, and that alone, may be another. */
    public static final String LOOPBACK = "http://127.0.0.1:4711/callback";

    /** The same by IPv6. */
    public static final String LOOPBACK_6 = "http://[::1]/callback";

    /** The user's own machine by its name (RFC 9700 section 4.1.3). */
    public static final String LOCALHOST = "http://localhost:3000/callback";

    /** Everything that must be registered for the list to mean something. */
    public static final List<String> REGISTERED = List.of(PAGE, WITH_QUERY, LOOPBACK, LOOPBACK_6, LOCALHOST);

    /** Means a registered one, in spite of its port. */
    public static final List<String> OTHER_PORTS = List.of(
            "http://127.0.0.1/callback",
            "http://127.0.0.1:80/callback",
            "http://127.0.0.1:51004/callback",
            "http://[::1]:51004/callback",
            "http://localhost/callback",
            "http://localhost:3001/callback");

    private static final List<String> OTHER_HOSTS = List.of(
            "https://app.example.evil.tld/callback",
            "https://app.exampleevil.tld/callback",
            "https://evilapp.example/callback",
            "https://evil.app.example/callback",
            "https://appXexample/callback",
            "https://app.example./callback",
            "https://evil.tld/callback",
            "https://evil.tld/https://app.example/callback",
            "https://evil.tld/?https://app.example/callback",
            "https://evil.tld#https://app.example/callback",
            "https://\u0430pp.example/callback",
            "https://xn--pp-6kc.example/callback",
            "https://app\u3002example/callback",
            "https://app.ex\u00e4mple/callback",
            "https://app%2eexample/callback",
            "https://app.example%00.evil.tld/callback",
            "https://app.example%2eevil.tld/callback");

    private static final List<String> OTHER_AUTHORITIES = List.of(
            "https://app.example@evil.tld/callback",
            "https://app.example:443@evil.tld/callback",
            "https://user@app.example/callback",
            "https://user:secret@app.example/callback",
            "https://a@b@evil.tld/callback",
            "https://app.example\uff20evil.tld/callback",
            "https://evil.tld\\@app.example/callback",
            "https://app.example\\.evil.tld/callback",
            "https://evil.tld\\app.example/callback",
            "https://app.example:443/callback",
            "https://app.example:8443/callback",
            "https://app.example:/callback",
            "https://app.example:0443/callback",
            "https:app.example/callback",
            "https:/app.example/callback",
            "https:///app.example/callback",
            "//app.example/callback",
            "\\\\app.example/callback");

    private static final List<String> OTHER_SPELLINGS = List.of(
            "http://app.example/callback",
            "HTTPS://app.example/callback",
            "hTTps://app.example/callback",
            "https://APP.example/callback",
            "https://app.example/Callback",
            "https://app.example/callbac%6b",
            "https://app.example/%63allback",
            "javascript:alert(1)//app.example/callback",
            "data:text/html,https://app.example/callback",
            " https://app.example/callback",
            "https://app.example/callback ",
            "https://app.example/callback\t",
            "https://app.example/\tcallback",
            "https://app.example/call\nback",
            "https://app.example/callback\r\nSet-Cookie: a=b",
            "https://app.example/callback\u0000",
            "https://app.example/callback\u200b",
            "https://app.example/callback%00");

    private static final List<String> OTHER_PATHS = List.of(
            "https://app.example",
            "https://app.example/",
            "https://app.example/callback/",
            "https://app.example//callback",
            "https://app.example/callback/x",
            "https://app.example/callbackx",
            "https://app.example/callback/../callback",
            "https://app.example/callback/..;/callback",
            "https://app.example/..;/callback",
            "https://app.example/./callback",
            "https://app.example/callback/.",
            "https://app.example/callback/..",
            "https://app.example/callback/%2e%2e/evil",
            "https://app.example/%2e%2e/callback",
            "https://app.example/callback/..%2fevil",
            "https://app.example/callback/..%252fevil",
            "https://app.example/callback/..%5cevil",
            "https://app.example/callback\\..\\evil",
            "https://app.example/callback;x",
            "https://app.example/*");

    private static final List<String> OTHER_QUERIES = List.of(
            "https://app.example/callback?",
            "https://app.example/callback?x=1",
            "https://app.example/callback?code=1",
            "https://app.example/callback#",
            "https://app.example/callback#x",
            "https://app.example/callback%3Ftenant=7",
            "https://app.example/callback?tenant=8",
            "https://app.example/callback?tenant=7&x=1",
            "https://app.example/callback?tenant=7&tenant=7",
            "https://app.example/callback?x=1&tenant=7",
            "https://app.example/callback?tenant=7#x",
            "https://app.example/callback?tenant=%37");

    private static final List<String> NOT_THAT_MACHINE = List.of(
            "https://127.0.0.1:4711/callback",
            "http://127.0.0.1:4711/callback/",
            "http://127.0.0.1:4711/other",
            "http://127.0.0.1:4711/callback?x=1",
            "http://127.0.0.1:51004/callback?x=1",
            "http://127.0.0.1:51004/callback#x",
            "http://127.0.0.1:51004/./callback",
            "http://127.0.0.1:65536/callback",
            "http://127.0.0.1:-1/callback",
            "http://127.0.0.1:/callback",
            "http://127.0.0.1:80@evil.tld/callback",
            "http://127.0.0.1.evil.tld/callback",
            "http://127.0.0.2/callback",
            "http://127.1/callback",
            "http://2130706433/callback",
            "http://0x7f000001/callback",
            "http://0177.0.0.1/callback",
            "http://0.0.0.0/callback",
            "http://[::ffff:127.0.0.1]/callback",
            "http://[::2]/callback",
            "http://[0:0:0:0:0:0:0:1]/callback",
            "https://localhost:3000/callback",
            "http://localhost.:3000/callback",
            "http://LOCALHOST:3000/callback",
            "http://localhost.evil.tld:3000/callback");

    private RedirectMutations() {}

    /** All of them, none of which is registered. */
    public static List<String> all() {
        return Stream.of(OTHER_HOSTS, OTHER_AUTHORITIES, OTHER_SPELLINGS, OTHER_PATHS, OTHER_QUERIES, NOT_THAT_MACHINE)
                .flatMap(List::stream)
                .toList();
    }
}
