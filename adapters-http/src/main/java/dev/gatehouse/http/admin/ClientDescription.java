package dev.gatehouse.http.admin;

import static dev.gatehouse.http.admin.Operation.operation;

import dev.gatehouse.application.port.out.ClientQuery.Sort;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.ClientRate;
import dev.gatehouse.domain.client.ClientStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What is said of API clients with their secrets and tokens: each route, and what it takes and shows. */
final class ClientDescription {
    private static final Map<String, Object> LINE = Schema.text(200);
    private static final Map<String, Object> STATUS = Schema.words(ClientStatus.values());
    private static final Map<String, Object> PERMISSION =
            Schema.words(Stream.of(Permission.values()).map(Permission::word).toList());

    private ClientDescription() {}

    static Map<String, Operation> operations() {
        var all = new LinkedHashMap<String, Operation>();
        all.put(
                "GET /admin/v1/clients",
                operation("listClients", "A page of those who are looked for.")
                        .asks(Parameters.of("q", "How the name begins.", LINE))
                        .asks(Parameters.of("status", "How they stand.", STATUS))
                        .asks(Parameters.of("sort", "By what they are put in order.", Schema.words(Sort.values())))
                        .asks(Parameters.ORDER)
                        .pages()
                        .shows("ClientPage"));
        all.put(
                "POST /admin/v1/clients",
                operation("createClient", "Makes a client with one key, or for OAuth; its secret is shown this once.")
                        .takes("ClientDraft")
                        .makes("MadeClient")
                        .tagged()
                        .located());
        all.put(
                "GET /admin/v1/clients/{number}",
                operation("getClient", "The client.").shows("Client").tagged());
        all.put(
                "PATCH /admin/v1/clients/{number}",
                operation("changeClient", "Changes the client; to disable it ends its sessions.")
                        .ofVersion()
                        .patches("ClientChange")
                        .shows("Client")
                        .tagged()
                        .conflicts());
        all.put(
                "DELETE /admin/v1/clients/{number}",
                operation("deleteClient", "Removes the client with its keys, tokens and sessions.")
                        .ofAnyVersion());
        all.putAll(moving());
        all.putAll(credentials());
        return all;
    }

    /** From house to house. */
    private static Map<String, Operation> moving() {
        var all = new LinkedHashMap<String, Operation>();
        all.put(
                "GET /admin/v1/clients:export",
                operation("exportClients", "Every client on a line, in the order of the numbers, without a secret.")
                        .streams("LeavingClient")
                        .orAsCsv());
        all.put(
                "POST /admin/v1/clients:import",
                operation(
                                "importClients",
                                "Makes those of the lines that are not there yet, and tells of each that cannot be.")
                        .asks(Parameters.of("dryRun", "Only says what would be done.", Schema.flag()))
                        .takesLines("ArrivingClient")
                        .shows("ImportReport"));
        return all;
    }

    private static Map<String, Operation> credentials() {
        var all = new LinkedHashMap<String, Operation>();
        var secrets = "/admin/v1/clients/{number}/secrets";
        all.put(
                "GET " + secrets,
                operation("listSecrets", "What is known of the secrets, oldest first.")
                        .shows("SecretList"));
        all.put(
                "POST " + secrets,
                operation("addSecret", "Adds a secret, and lets the earlier ones of its key end when they are told to.")
                        .takes("SecretDraft")
                        .makes("MadeSecret"));
        all.put(
                "DELETE " + secrets + "/{id}",
                operation("revokeSecret", "Takes a secret back at once, and the sessions that were got with it."));
        var tokens = "/admin/v1/clients/{number}/exchange-tokens";
        all.put(
                "GET " + tokens,
                operation("listExchangeTokens", "What is known of the live tokens, newest first.")
                        .shows("ExchangeTokenList"));
        all.put(
                "POST " + tokens,
                operation("issueExchangeToken", "Issues a token, which is shown this once.")
                        .takes("ExchangeTokenDraft")
                        .makes("MadeExchangeToken"));
        all.put(
                "DELETE " + tokens + "/{id}",
                operation("revokeExchangeToken", "Takes a token back, with the access tokens that were got for it."));
        return all;
    }

    static Map<String, Object> schemas() {
        var all = new LinkedHashMap<String, Object>();
        all.put(
                "ClientDraft",
                client().needs("name", LINE)
                        .may("oauth", Schema.of("RegistrationDraft"))
                        .schema());
        all.putAll(arriving());
        all.put("ClientChange", client().takes("name", LINE).schema());
        var few = Schema.number(1, ClientRate.MOST);
        all.put("RateChange", new Form().may("perSecond", few).may("burst", few).schema());
        all.put("ClientPage", Schema.page("Client"));
        all.put(
                "SecretDraft",
                new Form()
                        .may("key", Schema.text(512))
                        .may("expiresAt", Schema.time())
                        .may("cutOverAt", Schema.time())
                        .schema());
        all.put("SecretList", Schema.all("Secret"));
        all.put(
                "ExchangeTokenDraft",
                new Form()
                        .needs("label", LINE)
                        .needs("expiresAt", Schema.time())
                        .schema());
        all.put("ExchangeTokenList", Schema.all("ExchangeToken"));
        return all;
    }

    /** What it brings from another house. */
    private static Map<String, Object> arriving() {
        var all = new LinkedHashMap<String, Object>();
        all.put(
                "ArrivingClient",
                new Form()
                        .takes("number", Schema.number(1, ClientNumber.MOST_TAKEN_OVER))
                        .needs("name", LINE)
                        .may("status", STATUS)
                        .may("audiences", Schema.list(LINE))
                        .may("introspect", Schema.flag())
                        .may("permissions", Schema.list(PERMISSION))
                        // Generators simplify "or null" only where an operation refers to the schema.
                        .takes("rate", Schema.of("RateChange"))
                        .takes("ipPolicy", Schema.of("PolicyDraft"))
                        .may("createdAt", Schema.time())
                        .may("adoptedKeys", Schema.list(Schema.of("ArrivingKey")))
                        .may("exchangeTokens", Schema.list(Schema.of("ArrivingExchangeToken")))
                        .takes("oauth", Schema.of("RegistrationDraft"))
                        .may("missingKeys", Schema.list(Schema.text(512)))
                        .may("missingTokens", Schema.list(LINE))
                        .schema());
        all.put(
                "ArrivingKey",
                new Form()
                        .needs("key", Schema.text(512))
                        .needs("secret", Schema.text(4096))
                        .schema());
        all.put(
                "ArrivingExchangeToken",
                new Form()
                        .needs("name", LINE)
                        .needs("expires", Schema.text())
                        .needs("token", Schema.text(4096))
                        .schema());
        return all;
    }

    private static Form client() {
        return new Form()
                .takes("status", STATUS)
                .may("audiences", Schema.list(LINE))
                .takes("introspect", Schema.flag())
                .may("permissions", Schema.list(PERMISSION))
                .may("rate", Schema.of("RateChange"));
    }

    static void show(RecordSchemas all) {
        all.as("Client", ClientMessages.Shown.class)
                .as("Rate", ClientMessages.Rate.class)
                .as("MadeClient", ClientMessages.Made.class)
                .as("LeavingClient", ClientExportResource.Line.class)
                .as("Secret", ClientSecretsResource.Shown.class)
                .as("MadeSecret", ClientSecretsResource.Made.class)
                .as("ExchangeToken", ExchangeTokensResource.Shown.class)
                .as("MadeExchangeToken", ExchangeTokensResource.Made.class);
    }
}
