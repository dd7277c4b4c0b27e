package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.registration.RegistrationDraft;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.launcher.house.ShownOnce;
import dev.gatehouse.launcher.state.RegistrationMembers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A registration member by member: for people a row each, for programs one object. */
final class RegistrationSheet {
    private RegistrationSheet() {}

    static void show(Desk desk, Registration registration, Optional<Secret> secret) {
        var members = RegistrationMembers.of(RegistrationDraft.of(registration));
        secret.ifPresent(made -> members.put("secret", ShownOnce.text(made)));
        var text = OutputFormat.of(desk.arguments()) == OutputFormat.JSON
                ? JsonText.of(List.of(members))
                : table(members).text();
        if (secret.isPresent()) {
            desk.terminal()
                    .showOnce(text, "the secret of " + registration.clientId().value());
        } else {
            desk.say(text);
        }
    }

    private static Table table(Map<String, Object> members) {
        return new Table(
                List.of("member", "value"),
                members.entrySet().stream()
                        .map(member -> List.of(member.getKey(), text(member.getValue())))
                        .toList());
    }

    private static String text(Object value) {
        if (value instanceof Collection<?> list) {
            return list.isEmpty() ? "-" : list.stream().map(Object::toString).collect(Collectors.joining(" "));
        }
        return value instanceof Boolean is ? is ? "yes" : "no" : value.toString();
    }
}
