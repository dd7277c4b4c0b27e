package dev.gatehouse.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stands in a query that nobody reads is refused before anything is done. */
@ExtendWith(DropwizardExtensionsSupport.class)
class NoQueryFilterTest {
    private final StagedUsers users = new StagedUsers();
    private final ResourceExtension server = ServedAdmin.with(new UserResource(users));

    @Test
    void aParameterThatNobodyReadsStopsWhatItMayHaveBeenMeantToStop() { // H3
        var dry = send("DELETE", "dryRun", "admin");

        assertThat(dry.getStatus()).isEqualTo(400);
        assertThat(dry.readEntity(String.class))
                .contains("\"errors\":[{\"detail\":\"unknown\",\"parameter\":\"dryRun\"}]");
        assertThat(send("GET", "verbose", "auditor").getStatus()).isEqualTo(400);
        assertThat(users.asked).isEmpty();
    }

    @Test
    void whoMayNotIsToldThatFirst() { // H3
        assertThat(send("DELETE", "dryRun", "auditor").getStatus()).isEqualTo(403);
        assertThat(users.asked).isEmpty();
    }

    private Response send(String method, String parameter, String token) {
        return server.target("/admin/v1/users/u-ann")
                .queryParam(parameter, "true")
                .request()
                .header("Authorization", "Bearer " + token)
                .method(method);
    }
}
