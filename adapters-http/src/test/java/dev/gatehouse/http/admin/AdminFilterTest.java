package dev.gatehouse.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever is not let in is told what is missing. */
@ExtendWith(DropwizardExtensionsSupport.class)
class AdminFilterTest {
    private final StagedUsers users = new StagedUsers();
    private final ResourceExtension server = ServedAdmin.with(new UserResource(users));

    @Test // RFC 9470 section 3
    void aSecondFactorIsAskedForByItsLevelOfAssurance() {
        var answer = server.target("/admin/v1/users/u-ann")
                .request()
                .header("Authorization", "Bearer " + ServedAdmin.WITHOUT_FACTOR)
                .get();

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeaderString("WWW-Authenticate"))
                .isEqualTo(
                        "Bearer error=\"insufficient_user_authentication\"," + " acr_values=\"urn:gatehouse:acr:mfa\"");
        assertThat(answer.readEntity(String.class)).contains("\"type\":\"urn:gatehouse:problem:second-factor-needed\"");
        assertThat(users.asked).isEmpty();
    }
}
