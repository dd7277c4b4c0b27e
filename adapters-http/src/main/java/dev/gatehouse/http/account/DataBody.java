package dev.gatehouse.http.account;

import dev.gatehouse.application.port.in.DownloadData.OwnData;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is kept of a user, as JSON. */
public record DataBody(
        String id,
        Optional<String> name,
        Optional<String> email,
        boolean emailVerified,
        List<String> roles,
        String createdAt,
        Optional<String> lastLoginAt,
        PolicyBody ipPolicy,
        List<SessionBody> sessions,
        List<ConsentBody> consents,
        List<FactorBody> factors,
        List<RememberedBody> rememberedBrowsers) {
    /** All of it. */
    public static DataBody of(OwnData data) {
        User user = data.user().user();
        return new DataBody(
                user.id().value(),
                user.name().map(LoginName::display),
                user.email().map(EmailAddress::display),
                user.emailVerified(),
                user.roles().stream().map(Role::word).sorted().toList(),
                user.createdAt().toString(),
                data.user().lastLoginAt().map(Instant::toString),
                PolicyBody.of(user.ipPolicy()),
                data.sessions().stream().map(SessionBody::of).toList(),
                data.consents().stream().map(ConsentBody::of).toList(),
                FactorBody.all(data.factors()),
                data.browsers().stream().map(RememberedBody::of).toList());
    }
}
