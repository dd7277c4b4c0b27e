package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.MoveClients.Leaving;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.registration.RegistrationDraft;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.launcher.state.PolicyMembers;
import dev.gatehouse.launcher.state.RegistrationMembers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code export clients config.yml}: every API client as an import takes it, without any secret. */
record ExportClients() implements MachineAction {
    private static final int PAGE = 100;
    private static final List<String> COLUMNS = List.of(
            "number",
            "name",
            "status",
            "audiences",
            "introspect",
            "permissions",
            "rate",
            "ipPolicy",
            "createdAt",
            "oauth",
            "missingKeys",
            "missingTokens");

    @Override
    public String name() {
        return "clients";
    }

    @Override
    public String help() {
        return "writes every API client as JSON lines or CSV, by number; secrets are kept as digests, and so are missing";
    }

    @Override
    public void configure(Subparser parser) {
        ExportSheet.configure(parser);
    }

    @Override
    public void work(HouseDesk desk) {
        var clients = desk.useCases().administration().moveClients();
        var sheet = ExportSheet.begin(desk, COLUMNS);
        int missing = 0;
        var page = clients.page(Optional.empty(), PAGE);
        while (true) {
            for (var client : page.items()) {
                sheet.row(members(client));
                missing += client.keys().size() + client.tokens().size();
            }
            desk.terminal().requireWhole();
            if (page.next().isEmpty()) {
                break;
            }
            page = clients.page(page.next(), PAGE);
        }
        if (missing > 0) {
            desk.terminal()
                    .err()
                    .println(missing
                            + " secrets of keys and exchange tokens are not in the export: nobody has them here");
        }
    }

    private static Map<String, Object> members(Leaving leaving) {
        var client = leaving.client();
        var members = new LinkedHashMap<String, Object>();
        members.put("number", client.number().value());
        members.put("name", client.name());
        members.put("status", client.status().word());
        members.put("audiences", client.audiences().stream().sorted().toList());
        members.put("introspect", client.introspect());
        members.put(
                "permissions",
                client.permissions().stream().map(Permission::word).sorted().toList());
        client.rate().ifPresent(rate -> {
            var parts = new LinkedHashMap<String, Object>();
            parts.put("perSecond", rate.perSecond());
            parts.put("burst", rate.burst());
            members.put("rate", parts);
        });
        members.put("ipPolicy", PolicyMembers.of(client.ipPolicy()));
        members.put("createdAt", client.createdAt().toString());
        leaving.registration()
                .map(RegistrationDraft::of)
                .map(RegistrationMembers::of)
                .ifPresent(registration -> members.put("oauth", registration));
        putUnlessEmpty(
                members,
                "missingKeys",
                leaving.keys().stream().map(ApiKey::value).toList());
        putUnlessEmpty(
                members,
                "missingTokens",
                leaving.tokens().stream().map(Session::label).toList());
        return members;
    }

    private static void putUnlessEmpty(Map<String, Object> members, String name, List<String> values) {
        if (!values.isEmpty()) {
            members.put(name, values);
        }
    }
}
