package dev.gatehouse.http.console;

import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientStatus;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done to an API client by name. */
enum ClientAction {
    DISABLE("disable", ClientText.DISABLE, ClientText.DISABLE_WILL, true),
    ENABLE("enable", ClientText.ENABLE, ClientText.ENABLE_WILL, false),
    ADD_SECRET("add-secret", ClientText.ADD, ClientText.ADD_WILL, false),
    DELETE("delete", ClientText.DELETE, ClientText.DELETE_WILL, true);

    private final String verb;
    private final ClientText title;
    private final ClientText consequence;
    private final boolean isGrave;

    ClientAction(String verb, ClientText title, ClientText consequence, boolean isGrave) {
        this.verb = verb;
        this.title = title;
        this.consequence = consequence;
        this.isGrave = isGrave;
    }

    /** The action of that verb. */
    static Optional<ClientAction> of(String verb) {
        return Arrays.stream(values()).filter(one -> one.verb.equals(verb)).findFirst();
    }

    /** Those that make sense for many clients at once: each says how they stand after it. */
    static Stream<ClientAction> forMany() {
        return Arrays.stream(values()).filter(one -> one.status().isPresent());
    }

    /** How a client stands after it, if that is what it is for. */
    Optional<ClientStatus> status() {
        return switch (this) {
            case DISABLE -> Optional.of(ClientStatus.DISABLED);
            case ENABLE -> Optional.of(ClientStatus.ACTIVE);
            case ADD_SECRET, DELETE -> Optional.empty();
        };
    }

    /** What undoes it, if anything does. */
    Optional<ClientAction> opposite() {
        return switch (this) {
            case DISABLE -> Optional.of(ENABLE);
            case ENABLE -> Optional.of(DISABLE);
            case ADD_SECRET, DELETE -> Optional.empty();
        };
    }

    String verb() {
        return verb;
    }

    Confirmation confirmation() {
        return new Confirmation(title, consequence, isGrave);
    }

    /** Whether it would change anything of a client that stands so. */
    boolean isOpenTo(Client client) {
        return switch (this) {
            case DISABLE -> client.isActive();
            case ENABLE -> !client.isActive();
            case ADD_SECRET, DELETE -> true;
        };
    }
}
