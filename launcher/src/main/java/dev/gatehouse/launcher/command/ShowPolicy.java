package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.AdministerPolicies.Held;
import java.util.LinkedHashMap;
import java.util.List;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code policies show config.yml ann}: from where somebody may come. */
record ShowPolicy() implements ManagementAction {
    @Override
    public String name() {
        return "show";
    }

    @Override
    public String help() {
        return "shows from where a user or an API client may come";
    }

    @Override
    public void configure(Subparser parser) {
        Who.addTo(parser);
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        var who = Who.find(desk, desk.argument("who"));
        var policy = desk.management().policies().find(who).map(Held::policy).orElseThrow(Who::nobody);
        var entries = EntryTable.of(policy);
        var mode = policy.mode().word();
        var enforcement = policy.enforcement().word();
        if (OutputFormat.of(desk.arguments()) == OutputFormat.JSON) {
            var members = new LinkedHashMap<String, Object>();
            members.put("mode", mode);
            members.put("enforcement", enforcement);
            members.put("entries", entries.objects());
            desk.say(JsonText.of(members));
        } else {
            desk.say(List.of(mode, enforcement).toString());
            desk.show(entries);
        }
    }
}
