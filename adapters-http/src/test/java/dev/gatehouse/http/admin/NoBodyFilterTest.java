package dev.gatehouse.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stands in a body that nobody reads is refused before anything is done. */
@ExtendWith(DropwizardExtensionsSupport.class)
class NoBodyFilterTest {
    private final StagedUsers users = new StagedUsers();
    private final ResourceExtension server = ServedAdmin.with(new UserVerbsResource(users));

    @Test
    void aMemberThatNobodyReadsStopsWhatItMayHaveBeenMeantToStop() { // H3
        var meant = disable(Entity.json("{\"until\":\"2027-01-01T00:00:00Z\"}"), "admin");

        assertThat(meant.getStatus()).isEqualTo(400);
        assertThat(meant.readEntity(String.class)).contains("{\"detail\":\"unknown\",\"pointer\":\"#/until\"}");
        assertThat(disable(Entity.text("dryRun"), "admin").getStatus()).isEqualTo(400);
        assertThat(users.asked).isEmpty();
    }

    @Test
    void nothingInItIsNothingToRead() {
        assertThat(disable(Entity.json("{}"), "admin").getStatus()).isEqualTo(200);
        assertThat(disable(Entity.text(""), "admin").getStatus()).isEqualTo(200);
    }

    @Test
    void whoMayNotIsToldThatFirst() { // H3
        assertThat(disable(Entity.text("dryRun"), "auditor").getStatus()).isEqualTo(403);
        assertThat(users.asked).isEmpty();
    }

    private Response disable(Entity<?> body, String token) {
        return server.target("/admin/v1/users/u-ann:disable")
                .request()
                .header("Authorization", "Bearer " + token)
                .post(body);
    }
}
