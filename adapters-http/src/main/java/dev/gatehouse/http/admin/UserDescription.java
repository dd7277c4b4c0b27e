package dev.gatehouse.http.admin;

import static dev.gatehouse.http.admin.Operation.operation;

import dev.gatehouse.application.port.out.UserSearch.Sort;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.UserStatus;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is said of users: each route, and what it takes and shows. */
final class UserDescription {
    private static final Map<String, Object> NAME = Schema.text(256);
    private static final Map<String, Object> EMAIL = Schema.text(254);
    private static final Map<String, Object> STATUS = Schema.words(UserStatus.values());
    private static final Map<String, Object> ROLE = Schema.words(Role.values());

    private UserDescription() {}

    static Map<String, Operation> operations() {
        var all = new LinkedHashMap<String, Operation>();
        all.put(
                "GET /admin/v1/users",
                operation("listUsers", "A page of those who are looked for.")
                        .asks(Parameters.of("q", "How the name or the address begins.", Schema.text(254)))
                        .asks(Parameters.of("status", "How they stand.", STATUS))
                        .asks(Parameters.of("role", "A role that they have.", ROLE))
                        .asks(Parameters.of("createdFrom", "Made then or later.", Schema.time()))
                        .asks(Parameters.of("createdBefore", "Made earlier.", Schema.time()))
                        .asks(Parameters.of("lastLoginFrom", "Logged in last then or later.", Schema.time()))
                        .asks(Parameters.of("lastLoginBefore", "Logged in last earlier.", Schema.time()))
                        .asks(Parameters.of("sort", "By what they are put in order.", Schema.words(Sort.values())))
                        .asks(Parameters.ORDER)
                        .pages()
                        .shows("UserPage"));
        all.put(
                "POST /admin/v1/users",
                operation("createUser", "Makes a user; a password that is drawn is shown this once.")
                        .takes("UserDraft")
                        .makes("MadeUser")
                        .tagged()
                        .located());
        all.putAll(one());
        all.putAll(trusted());
        all.putAll(verbs());
        all.putAll(moves());
        return all;
    }

    private static Map<String, Operation> one() {
        var all = new LinkedHashMap<String, Operation>();
        all.put(
                "GET /admin/v1/users/{id}",
                operation("getUser", "The user.").shows("User").tagged());
        all.put(
                "PATCH /admin/v1/users/{id}",
                operation("changeUser", "Changes how the user is called and reached.")
                        .ofVersion()
                        .patches("UserChange")
                        .shows("User")
                        .tagged()
                        .conflicts());
        all.put(
                "DELETE /admin/v1/users/{id}",
                operation("deleteUser", "Removes the user.").ofAnyVersion().conflicts());
        all.put(
                "PUT /admin/v1/users/{id}/roles",
                operation("setUserRoles", "Gives the user these roles and no others.")
                        .ofVersion()
                        .takes("Roles")
                        .shows("User")
                        .tagged()
                        .conflicts());
        return all;
    }

    /** What they show besides a password, and whom they trust. */
    private static Map<String, Operation> trusted() {
        var all = new LinkedHashMap<String, Operation>();
        all.put(
                "GET /admin/v1/users/{id}/consents",
                operation("listConsents", "What the user lets API clients do, by client.")
                        .shows("ConsentList"));
        all.put(
                "DELETE /admin/v1/users/{id}/consents/{number}",
                operation(
                        "withdrawConsent",
                        "Takes back what the user lets the client do, and ends what it was granted."));
        all.put(
                "GET /admin/v1/users/{id}/factors",
                operation("listUserFactors", "What the user shows besides a password.")
                        .shows("UserFactors"));
        all.put(
                "GET /admin/v1/users/{id}/browsers",
                operation("listUserBrowsers", "In which browsers the user need not show a second factor each time.")
                        .shows("BrowserList"));
        all.put(
                "DELETE /admin/v1/users/{id}/browsers/{browser}",
                operation("forgetUserBrowser", "Has the browser ask for the second factor again."));
        return all;
    }

    private static Map<String, Operation> verbs() {
        var all = new LinkedHashMap<String, Operation>();
        all.put(
                "POST /admin/v1/users/{id}:disable",
                verb("disableUser", "Shuts the account and ends its sessions.").ofAnyVersion());
        all.put(
                "POST /admin/v1/users/{id}:enable",
                verb("enableUser", "Opens the account again.").ofAnyVersion());
        all.put(
                "POST /admin/v1/users/{id}:require-reset",
                verb("requireUserReset", "Makes the next login one to change the password, and ends the sessions.")
                        .ofAnyVersion());
        all.put("POST /admin/v1/users/{id}:unlock", verb("unlockUser", "Forgets every failed try at the account."));
        all.put(
                "POST /admin/v1/users/{id}:remove-factors",
                verb("removeUserFactors", "Takes the second factor away, and ends the sessions."));
        return all;
    }

    /** In great numbers, a line each. */
    private static Map<String, Operation> moves() {
        var all = new LinkedHashMap<String, Operation>();
        all.put(
                "POST /admin/v1/users:import",
                operation(
                                "importUsers",
                                "Makes those of the lines who are not there yet, and tells of each that cannot be.")
                        .asks(Parameters.of("dryRun", "Only says what would be done.", Schema.flag()))
                        .takesLines("ArrivingUser")
                        .shows("ImportReport"));
        all.put(
                "GET /admin/v1/users:export",
                operation("exportUsers", "Every user on a line, in the order of the ids, without a password.")
                        .streams("LeavingUser")
                        .orAsCsv());
        all.put(
                "GET /admin/v1/users:hashes",
                operation("countPasswords", "How many passwords there are of each scheme, and which are foreign.")
                        .shows("PasswordSchemeList"));
        return all;
    }

    private static Operation verb(String id, String summary) {
        return operation(id, summary).shows("User").tagged();
    }

    static Map<String, Object> schemas() {
        var all = new LinkedHashMap<String, Object>();
        all.put(
                "UserDraft",
                new Form()
                        .may("name", NAME)
                        .may("email", EMAIL)
                        .may("emailVerified", Schema.flag())
                        .may("roles", Schema.list(ROLE))
                        .may("status", STATUS)
                        .may("mustReset", Schema.flag())
                        .may("password", Schema.text(1024))
                        .schema());
        all.put("ArrivingUser", arriving());
        all.put(
                "UserChange",
                new Form()
                        .may("name", NAME)
                        .may("email", EMAIL)
                        .may("emailVerified", Schema.flag())
                        .schema());
        all.put("Roles", new Form().needs("roles", Schema.list(ROLE)).schema());
        all.put("UserPage", Schema.page("User"));
        return all;
    }

    /** Who comes from another house. */
    private static Map<String, Object> arriving() {
        return new Form()
                .may("id", Schema.text(128))
                .may("name", NAME)
                .may("email", EMAIL)
                .may("emailVerified", Schema.flag())
                .may("roles", Schema.list(ROLE))
                .may("status", STATUS)
                .may("mustReset", Schema.flag())
                .may("passwordHash", Schema.text(4096))
                .may("passwordFormat", Schema.text(4096))
                // Generators simplify "or null" only where an operation refers to the schema.
                .takes("ipPolicy", Schema.of("PolicyDraft"))
                .may("createdAt", Schema.time())
                .schema();
    }

    static void show(RecordSchemas all) {
        all.as("User", UserMessages.Shown.class)
                .as("MadeUser", UserMessages.Made.class)
                .as("ConsentList", UserConsentsResource.All.class)
                .as("GivenConsent", UserConsentsResource.Shown.class)
                .as("UserFactors", UserFactorsResource.All.class)
                .as("UserFactor", UserFactorsResource.Shown.class)
                .as("BrowserList", UserBrowsersResource.All.class)
                .as("RememberedBrowser", UserBrowsersResource.Shown.class)
                .as("LeavingUser", MovingUserMessages.Leaving.class)
                .as("PasswordSchemeList", UserHashesResource.All.class)
                .as("PasswordScheme", UserHashesResource.Counted.class)
                .as("ImportReport", MovingUserMessages.Report.class)
                .as("LineProblem", MovingUserMessages.LineProblem.class)
                .as("LineMissing", MovingUserMessages.LineMissing.class);
    }
}
