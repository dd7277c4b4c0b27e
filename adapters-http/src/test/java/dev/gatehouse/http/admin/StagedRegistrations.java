package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerClients.Draft;
import dev.gatehouse.application.port.in.AdministerClients.Seen;
import dev.gatehouse.application.port.in.AdministerRegistrations;
import dev.gatehouse.application.port.in.ClientOutcome;
import dev.gatehouse.application.port.in.ClientOutcome.Denied;
import dev.gatehouse.application.port.in.ClientOutcome.Done;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.domain.registration.RegistrationDraft;
import dev.gatehouse.domain.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Registers client 42 for whatever it is asked to, notes the drafts, and denies what the test wishes. */
final class StagedRegistrations implements AdministerRegistrations {
    static final ApiKey WEB = new ApiKey("gh_ak_web");

    final List<RegistrationDraft> asked = new ArrayList<>();
    final List<Optional<String>> versions = new ArrayList<>();
    Optional<RegistrationDraft> standing = Optional.empty();
    Optional<ClientOutcome.Why> denial = Optional.empty();

    @Override
    public Optional<Held> find(ClientNumber number) {
        return standing.filter(one -> number.equals(StagedClients.BILLING.number()))
                .map(StagedRegistrations::held);
    }

    @Override
    public ClientOutcome<Written> put(
            Administrator by, ClientNumber number, Optional<String> version, RegistrationDraft draft) {
        asked.add(draft);
        versions.add(version);
        return answer(written(draft));
    }

    @Override
    public ClientOutcome<Held> remove(Administrator by, ClientNumber number, Optional<String> version) {
        versions.add(version);
        return answer(held(standing.orElseThrow()));
    }

    @Override
    public ClientOutcome<NewClient> create(Administrator by, Draft client, RegistrationDraft draft) {
        asked.add(draft);
        return answer(new NewClient(new Seen(StagedClients.BILLING, Optional.empty(), "v1"), written(draft)));
    }

    private <T> ClientOutcome<T> answer(T value) {
        return denial.<ClientOutcome<T>>map(Denied::new).orElseGet(() -> new Done<>(value));
    }

    private static Written written(RegistrationDraft draft) {
        return new Written(
                held(draft),
                draft.method() == ClientMethod.SECRET ? Optional.of(Secret.of("gh_sk_web")) : Optional.empty());
    }

    private static Held held(RegistrationDraft draft) {
        var id = draft.clientId().orElse(WEB);
        return new Held(draft.registration(StagedClients.BILLING.number(), id), "r1");
    }
}
