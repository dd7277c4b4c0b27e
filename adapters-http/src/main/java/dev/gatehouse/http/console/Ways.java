package dev.gatehouse.http.console;

import java.util.Map;
import java.util.Set;

/** The paths of the console, with the methods that each takes. */
final class Ways {
    private static final Set<String> GET = Set.of("GET", "HEAD");
    private static final Set<String> POST = Set.of("POST");
    private static final Set<String> BOTH = Set.of("GET", "HEAD", "POST");

    static final Map<String, Set<String>> ALL = Map.ofEntries(
            Map.entry(Console.PATH, GET),
            Map.entry(ScriptResource.PATH, GET),
            Map.entry(ScriptResource.PASSKEY_PATH, GET),
            Map.entry(LanguageResource.PATH, GET),
            Map.entry(LoginResource.PATH, BOTH),
            Map.entry(SignOutResource.PATH, POST),
            Map.entry(Paths.USERS, GET),
            Map.entry(Paths.USERS + "/{id}", GET),
            Map.entry(Paths.USERS + "/{id}/{verb}", BOTH),
            Map.entry(Paths.NEW_USER, BOTH),
            Map.entry(Paths.SESSIONS, GET),
            Map.entry(Paths.SESSIONS + "/{id}/end", BOTH),
            Map.entry(SessionSweep.PATH, BOTH),
            Map.entry(Paths.AUDIT, GET),
            Map.entry(Paths.AUDIT + "/{decision}", GET),
            Map.entry(Paths.EXPLAIN, GET),
            Map.entry(Paths.CLIENTS, GET),
            Map.entry(Paths.CLIENTS + "/{number}", GET),
            Map.entry(Paths.CLIENTS + "/{number}/{verb}", BOTH),
            Map.entry(Paths.CLIENTS + "/{number}/secrets/{id}", BOTH),
            Map.entry(Paths.CLIENTS + "/{number}/" + RegistrationResource.VERB, BOTH),
            Map.entry(Paths.CLIENTS + "/{number}/" + RegistrationResource.REMOVE, BOTH),
            Map.entry(Paths.CLIENTS + "/{number}/" + ClientChangeResource.VERB, BOTH),
            Map.entry(Paths.CLIENTS + "/{number}/" + ClientTokensResource.VERB, BOTH),
            Map.entry(Paths.CLIENTS + "/{number}/" + ClientTokensResource.VERB + "/{id}", BOTH),
            Map.entry(Paths.USERS + "/{id}/" + UserIdentityResource.VERB, BOTH),
            Map.entry(Paths.USERS + "/{id}/" + UserBrowserResource.PART + "/{browser}", BOTH),
            Map.entry(Paths.USERS + "/{id}/" + UserConsentResource.PART + "/{number}", BOTH),
            Map.entry(ImportUsersResource.PATH, BOTH),
            Map.entry(ImportClientsResource.PATH, BOTH),
            Map.entry(ExportResource.USERS, GET),
            Map.entry(ExportResource.CLIENTS, GET),
            Map.entry(ExportResource.AUDIT, GET),
            Map.entry(Paths.NEW_CLIENT, BOTH),
            Map.entry(BulkUsersResource.PATH + "/{verb}", BOTH),
            Map.entry(BulkSessionsResource.PATH, BOTH),
            Map.entry(BulkClientsResource.PATH + "/{verb}", BOTH),
            Map.entry(Paths.DIALECTS, GET),
            Map.entry(Paths.BANS, GET),
            Map.entry(BarrierKind.BAN.setPath(), BOTH),
            Map.entry(BarrierKind.BAN.liftPath(), BOTH),
            Map.entry(ThrottleResource.PATH, BOTH),
            Map.entry(Paths.SWITCHES, GET),
            Map.entry(BarrierKind.SWITCH.setPath(), BOTH),
            Map.entry(BarrierKind.SWITCH.liftPath(), BOTH),
            Map.entry(Paths.NETWORKS, GET),
            Map.entry(Paths.NEW_NETWORK, BOTH),
            Map.entry(Paths.NETWORKS + "/{name}", GET),
            Map.entry(Paths.NETWORKS + "/{name}/{verb}", BOTH),
            Map.entry(Paths.USERS + "/{id}/" + PolicyDesk.VERB, BOTH),
            Map.entry(Paths.CLIENTS + "/{number}/" + PolicyDesk.VERB, BOTH),
            Map.entry(Paths.KEYS, GET),
            Map.entry(Paths.KEYS + "/rotate", BOTH),
            Map.entry(Paths.KEYS + "/{kid}/revoke", BOTH));

    private Ways() {}
}
