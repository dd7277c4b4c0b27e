package dev.gatehouse.launcher.remote;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.launcher.configuration.Refused;
import dev.gatehouse.launcher.management.Management;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** A Gatehouse that serves elsewhere, and the API client as which it is asked. */
public final class Remote {
    /** Where the environment has the API client's key. */
    static final String KEY = "GATEHOUSE_ADMIN_KEY";

    /** Where the environment has the secret, which is never an argument. */
    static final String SECRET = "GATEHOUSE_ADMIN_SECRET";

    private final Server server;

    /**
     * The server at the address; nothing is sent yet.
     *
     * @param plainHttp whether the secret may go over plain http to another machine
     * @throws Refused if that is no such address, or the environment has no key and secret
     */
    public Remote(String address, boolean plainHttp, Map<String, String> environment) {
        var at = Address.parse(address, plainHttp);
        this.server = new Server(at, SentSecret.basic(said(environment, KEY), Secret.of(said(environment, SECRET))));
    }

    private static String said(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new Refused(
                        name + " is not set: a server is asked with the key and the secret of an API client, from "
                                + KEY + " and " + SECRET));
    }

    /** What the server does for that API client. */
    public Management management() {
        var users = new RemoteUsers(server);
        var networks = new RemoteNetworks(server);
        var sessions = new RemoteSessions(server);
        var barriers = new RemoteBarriers(server);
        return new Management(
                users,
                users,
                users,
                new RemoteClients(server),
                new RemoteSecrets(server),
                new RemoteExchangeTokens(server),
                new RemoteRegistrations(server),
                new RemoteConsents(server),
                new RemoteBrowsers(server),
                networks,
                new RemotePolicies(server, networks),
                new RemoteTryOut(server),
                sessions,
                sessions,
                new RemoteKeys(server),
                barriers,
                barriers,
                new RemoteAudit(server),
                Optional.empty(),
                InstantSource.system());
    }
}
