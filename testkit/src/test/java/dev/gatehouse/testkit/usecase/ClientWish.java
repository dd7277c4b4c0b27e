package dev.gatehouse.testkit.usecase;

import dev.gatehouse.application.port.in.ApplyState.AdoptedPair;
import dev.gatehouse.application.port.in.ApplyState.DesiredClient;
import dev.gatehouse.application.port.in.ApplyState.DesiredExchangeToken;
import dev.gatehouse.application.port.in.ApplyState.DesiredRegistration;
import dev.gatehouse.application.port.in.ApplyState.DesiredState;
import dev.gatehouse.domain.admin.Edit;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientRate;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.PolicyDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A declared API client in words; whatever is not said is left as it is. */
final class ClientWish {
    private final String name;
    private OptionalInt number = OptionalInt.empty();
    private Optional<ClientStatus> status = Optional.empty();
    private Optional<PolicyDraft> policy = Optional.empty();
    private Optional<Set<String>> audiences = Optional.empty();
    private Optional<Boolean> introspect = Optional.empty();
    private Optional<Set<Permission>> permissions = Optional.empty();
    private Edit<ClientRate> rate = new Edit.Kept<>();
    private int generated;
    private final List<AdoptedPair> adopted = new ArrayList<>();
    private final List<ApiKey> absentKeys = new ArrayList<>();
    private final List<DesiredExchangeToken> tokens = new ArrayList<>();
    private Optional<DesiredRegistration> registration = Optional.empty();
    private boolean absent;

    ClientWish(String name) {
        this.name = name;
    }

    ClientWish number(int value) {
        number = OptionalInt.of(value);
        return this;
    }

    ClientWish disabled() {
        status = Optional.of(ClientStatus.DISABLED);
        return this;
    }

    ClientWish policy(IpPolicy wanted) {
        policy = Optional.of(PolicyDraft.of(wanted));
        return this;
    }

    ClientWish introspecting(String... of) {
        audiences = Optional.of(Set.of(of));
        introspect = Optional.of(true);
        return this;
    }

    ClientWish permitted(Permission... all) {
        permissions = Optional.of(Set.of(all));
        return this;
    }

    ClientWish rate(Optional<ClientRate> wanted) {
        rate = new Edit.To<>(wanted);
        return this;
    }

    ClientWish withKey() {
        return withKeys(1);
    }

    ClientWish withKeys(int number) {
        generated = number;
        return this;
    }

    ClientWish without(ApiKey key) {
        absentKeys.add(key);
        return this;
    }

    ClientWish adopting(AdoptedPair pair) {
        adopted.add(pair);
        return this;
    }

    ClientWish token(DesiredExchangeToken token) {
        tokens.add(token);
        return this;
    }

    ClientWish registered(DesiredRegistration wish) {
        registration = Optional.of(wish);
        return this;
    }

    ClientWish absent() {
        absent = true;
        return this;
    }

    DesiredClient wish() {
        return new DesiredClient(
                number,
                name,
                status,
                policy,
                audiences,
                introspect,
                permissions,
                rate,
                Optional.empty(),
                generated,
                adopted,
                absentKeys,
                tokens,
                registration,
                absent);
    }

    DesiredState state() {
        return new DesiredState(List.of(), List.of(wish()));
    }
}
