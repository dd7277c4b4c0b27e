package dev.gatehouse.launcher.remote;

import dev.gatehouse.application.port.in.AdministerClients.Draft;
import dev.gatehouse.application.port.in.ClientOutcome;
import dev.gatehouse.application.port.in.ClientOutcome.Denied;
import dev.gatehouse.application.port.in.ClientOutcome.Done;
import dev.gatehouse.application.port.in.ClientOutcome.Why;
import dev.gatehouse.application.port.out.ClientStore.Listed;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.ClientRate;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.domain.network.IpPolicy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** API clients as a server shows them and is told of them. */
final class ClientMembers {
    private ClientMembers() {}

    /** The client; the policy has a route of its own, and of sessions nothing is shown. */
    static Listed listed(Shown shown) {
        var client = new Client(
                new ClientNumber(shown.integer("number")),
                shown.text("name"),
                shown.meaning("status", ClientStatus::of),
                IpPolicy.OPEN,
                Set.copyOf(shown.list("audiences", Optional::of)),
                shown.flag("introspect"),
                Set.copyOf(shown.list("permissions", Permission::of)),
                shown.maybeObject("rate").map(rate -> new ClientRate(rate.integer("perSecond"), rate.integer("burst"))),
                0,
                shown.time("createdAt"));
        return new Listed(client, shown.optionalTime("lastUsedAt"));
    }

    static Body body(Draft draft) {
        return new Body()
                .with("name", draft.name())
                .with("status", draft.status().word())
                .with("audiences", draft.audiences())
                .with("introspect", draft.introspect())
                .with(
                        "permissions",
                        draft.permissions().stream().map(Permission::word).toList())
                .orNull("rate", draft.rate().map(rate -> Map.of("perSecond", rate.perSecond(), "burst", rate.burst())));
    }

    /** What was done, as the reader makes it out, or why nothing was. */
    static <T> ClientOutcome<T> outcome(Answer answer, Function<Shown, T> reader) {
        return answer.isDone() ? new Done<>(reader.apply(answer.shown())) : denied(answer);
    }

    static <T> ClientOutcome<T> denied(Answer answer) {
        return new Denied<>(
                switch (answer.problem()) {
                    case "name-taken" -> Why.NAME_TAKEN;
                    case "client-id-taken" -> Why.CLIENT_ID_TAKEN;
                    case "label-taken" -> Why.LABEL_TAKEN;
                    case "two-live-secrets" -> Why.TWO_SECRETS;
                    case "bad-time" -> Why.BAD_TIME;
                    case "changed-since" -> Why.OVERTAKEN;
                    default -> {
                        if (answer.isAbsent()) {
                            yield Why.ABSENT;
                        }
                        throw answer.refused();
                    }
                });
    }
}
