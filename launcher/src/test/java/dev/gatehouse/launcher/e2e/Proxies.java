package dev.gatehouse.launcher.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Proxies of others in front of a server, set up as the guide to running it says. */
final class Proxies {
    private static final Path GUIDES = Path.of("").toAbsolutePath().getParent().resolve("docs/guide");
    private static final String OPERATIONS = "operations.md";
    private static final Pattern CERTIFICATE = Pattern.compile(" *(ssl_certificate|ssl_certificate_key) .*\\n");

    private Proxies() {}

    static boolean isNginxThere() {
        return isThere("nginx");
    }

    static boolean isCaddyThere() {
        return isThere("caddy");
    }

    private static boolean isThere(String program) {
        return Stream.concat(
                        Stream.of("/usr/sbin"), Stream.of(System.getenv("PATH").split(":", -1)))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** The guide's nginx, without TLS, in front of the server at one port, at another. */
    static Process nginx(Path directory, int server, int port) throws IOException {
        var recipe = CERTIFICATE
                .matcher(recipe(OPERATIONS, "nginx"))
                .replaceAll("")
                .replaceFirst(
                        "server 10\\.0\\.0\\.11:8080; server 10\\.0\\.0\\.12:8080;", "server 127.0.0.1:" + server + ";")
                .replace("listen 443 ssl;", "listen 127.0.0.1:" + port + ";");
        return nginx(directory, recipe);
    }

    /** The guide's nginx that asks the server at one port about each request for a service at another. */
    static Process askingNginx(Path directory, int server, int service, int port) throws IOException {
        var recipe = recipe("internal-services.md", "nginx")
                .replace("http://gatehouse:8080/", "http://127.0.0.1:" + server + "/")
                .replace("http://orders;", "http://127.0.0.1:" + service + ";");
        return nginx(directory, "server {\nlisten 127.0.0.1:" + port + ";\n" + recipe + "}\n");
    }

    private static Process nginx(Path directory, String recipe) throws IOException {
        var file = Files.writeString(
                directory.resolve("nginx.conf"),
                "daemon off; master_process off; pid " + directory
                        + "/nginx.pid; error_log stderr;\nevents {}\nhttp {\n"
                        + "access_log off; client_body_temp_path " + directory + "/body; proxy_temp_path " + directory
                        + "/proxy;\nfastcgi_temp_path " + directory + "/f; uwsgi_temp_path " + directory
                        + "/u; scgi_temp_path " + directory + "/s;\n" + recipe + "}\n");
        return start(directory, "/usr/sbin/nginx", "-e", "stderr", "-p", directory.toString(), "-c", file.toString());
    }

    /** The guide's Caddy, without TLS. */
    static Process caddy(Path directory, int server, int port) throws IOException {
        var recipe = recipe(OPERATIONS, "caddy")
                .replace("id.example.com", "http://127.0.0.1:" + port)
                .replace("10.0.0.11:8080 10.0.0.12:8080", "127.0.0.1:" + server);
        var file = Files.writeString(directory.resolve("Caddyfile"), "{\n  admin off\n}\n" + recipe);
        return start(directory, "caddy", "run", "--adapter", "caddyfile", "--config", file.toString());
    }

    private static String recipe(String guide, String language) throws IOException {
        var block = Pattern.compile("^```" + language + "\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(Files.readString(GUIDES.resolve(guide)));
        if (!block.find()) {
            throw new IllegalStateException(guide + " has no recipe for " + language);
        }
        return block.group(1);
    }

    private static Process start(Path directory, String... command) throws IOException {
        var builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("proxy.log").toFile());
        builder.environment().put("HOME", directory.toString());
        return builder.start();
    }
}
