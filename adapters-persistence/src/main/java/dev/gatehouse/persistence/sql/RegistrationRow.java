package dev.gatehouse.persistence.sql;

import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.domain.registration.ClientTrait;
import dev.gatehouse.domain.registration.RedirectUri;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.registration.Resource;
import dev.gatehouse.domain.token.Scopes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;

final class RegistrationRow implements Row<Registration> {
    @Override
    public void bind(Registration registration, SqlStatement<?> to) {
        to.bind("client", registration.client().value())
                .bind("clientId", registration.clientId().value())
                .bind("method", registration.method().name())
                .bind("grants", names(registration.grants()))
                .bind("redirectUris", texts(registration.redirectUris(), RedirectUri::value))
                .bind("afterLogout", texts(registration.afterLogout(), RedirectUri::value))
                .bind("scopes", JsonTexts.write(registration.scopes().words()))
                .bind("resources", texts(registration.resources(), Resource::value))
                .bind("jwks", registration.keys().orElse(null))
                .bind(
                        "logoutUri",
                        registration.logoutUri().map(RedirectUri::value).orElse(null))
                .bind("identityAlgorithm", registration.identityAlgorithm())
                .bind("traits", names(registration.traits()));
    }

    private static String names(Set<? extends Enum<?>> words) {
        return JsonTexts.write(words.stream().map(Enum::name).sorted().toList());
    }

    private static <T> String texts(List<T> values, Function<T, String> text) {
        return JsonTexts.write(values.stream().map(text).toList());
    }

    @Override
    public Registration read(ResultSet row) throws SQLException {
        return new Registration(
                new ClientNumber(row.getInt("client_number")),
                new ApiKey(row.getString("client_id")),
                ClientMethod.valueOf(row.getString("method")),
                set(row.getString("grants"), Grant::valueOf),
                list(row.getString("redirect_uris"), RedirectUri::new),
                list(row.getString("after_logout"), RedirectUri::new),
                new Scopes(JsonTexts.read(row.getString("scopes"))),
                list(row.getString("resources"), Resource::new),
                Optional.ofNullable(row.getString("jwks")),
                Optional.ofNullable(row.getString("logout_uri")).map(RedirectUri::new),
                row.getString("identity_algorithm"),
                set(row.getString("traits"), ClientTrait::valueOf));
    }

    private static <T> List<T> list(String json, Function<String, T> value) {
        return JsonTexts.read(json).stream().map(value).toList();
    }

    private static <T> Set<T> set(String json, Function<String, T> value) {
        return JsonTexts.read(json).stream().map(value).collect(Collectors.toUnmodifiableSet());
    }
}
