package dev.gatehouse.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerNetworks;
import dev.gatehouse.application.port.in.Cursors;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks: listed in pages, made, shown with a tag, changed and removed only by who names it. */
@ExtendWith(DropwizardExtensionsSupport.class)
class NetworksTest {
    private static final String NETWORKS = "/admin/v1/networks";
    private static final String OFFICE_PATH = NETWORKS + "/office";
    private static final String SHOWN = "{\"name\":\"office\",\"entries\":[{\"cidr\":\"192.0.2.0/24\"}]}";
    private static final String ENTRIES = "{\"entries\":[{\"cidr\":\"192.0.2.0/24\"}]}";
    private static final Network OFFICE = new Network(
            new NetworkName("office"),
            List.of(new IpPolicy.Entry(CidrBlock.parse("192.0.2.0/24").orElseThrow(), "", Optional.empty())));

    private static final class Staged implements AdministerNetworks, Cursors {
        private static final Held HELD = new Held(OFFICE, "v1");
        private final List<Object> asked = new ArrayList<>();
        private Outcome outcome = new Outcome.Done(HELD);

        @Override
        public Page<Held> list(Optional<Cursor> from, int size) {
            asked.addAll(List.of(from, size));
            return new Page<>(List.of(HELD), Optional.of(new Cursor("office", "office")));
        }

        @Override
        public Optional<Held> find(NetworkName name) {
            return name.equals(OFFICE.name()) ? Optional.of(HELD) : Optional.empty();
        }

        @Override
        public Outcome create(Administrator by, Network network) {
            return told(network);
        }

        @Override
        public Outcome change(Administrator by, Change change) {
            return told(change);
        }

        @Override
        public Outcome remove(Administrator by, NetworkName name, Optional<String> expected) {
            return told(name, expected);
        }

        private Outcome told(Object... arguments) {
            asked.addAll(List.of(arguments));
            return outcome;
        }

        @Override
        public String seal(String list, Cursor place) {
            return "after-" + place.id();
        }

        @Override
        public Optional<Cursor> open(String list, String sealed) {
            return sealed.equals("after-office") ? Optional.of(new Cursor("office", "office")) : Optional.empty();
        }
    }

    private final Staged networks = new Staged();
    private final ResourceExtension server = ServedAdmin.with(new NetworksResource(networks, networks));

    @Test
    void networksComeInPages() { // H6
        var answer = call(NETWORKS, "auditor").get();

        assertThat(answer.readEntity(String.class)).isEqualTo("{\"items\":[" + SHOWN + "],\"next\":\"after-office\"}");
        assertThat(networks.asked).containsExactly(Optional.empty(), 50);
    }

    @Test
    void aMadeUpPlaceIsRefused() { // H6
        var answer = server.target(NETWORKS)
                .queryParam("cursor", "elsewhere")
                .request()
                .header("Authorization", "Bearer auditor")
                .get();

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(networks.asked).isEmpty();
    }

    @Test
    void aNetworkIsShownWithItsTag() {
        var answer = call(OFFICE_PATH, "auditor").get();

        assertThat(answer.getHeaderString("ETag")).isEqualTo("\"v1\"");
        assertThat(answer.readEntity(String.class)).isEqualTo(SHOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "Office", "-", "%20"})
    void whatIsNotThereIsNotFound(String name) { // H2
        assertThat(call(NETWORKS + "/" + name, "auditor").get().getStatus()).isEqualTo(404);
    }

    @Test
    void aNetworkThatIsMadeHasAPlaceAndATag() {
        var answer = call(NETWORKS, "admin").post(Entity.json(SHOWN));

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getHeaderString("Location")).endsWith(OFFICE_PATH);
        assertThat(answer.getHeaderString("ETag")).isEqualTo("\"v1\"");
        assertThat(networks.asked).containsExactly(OFFICE);
    }

    @Test
    void aChangePutsOtherEntriesInPlace() {
        var answer = call(OFFICE_PATH, "admin").header("If-Match", "\"v0\"").put(Entity.json(ENTRIES));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(networks.asked).containsExactly(new AdministerNetworks.Change(OFFICE, Optional.of("v0"), false));
    }

    @Test
    void aNetworkIsNeverCalledOtherwise() { // H3
        var answer = call(OFFICE_PATH, "admin").header("If-Match", "\"v0\"").put(Entity.json(SHOWN));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(networks.asked).isEmpty();
    }

    @Test
    void aRemovalNamesTheVersionItIsOf() { // H8
        assertThat(call(OFFICE_PATH, "admin").delete().getStatus()).isEqualTo(428);
        networks.outcome = new AdministerNetworks.Outcome.Removed();

        assertThat(call(OFFICE_PATH, "admin")
                        .header("If-Match", "\"v1\"")
                        .delete()
                        .getStatus())
                .isEqualTo(204);
        assertThat(networks.asked).containsExactly(OFFICE.name(), Optional.of("v1"));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new AdministerNetworks.Outcome.Taken(), 409, "name-taken"),
                Arguments.of(new AdministerNetworks.Outcome.NoSuchNetwork(), 404, "about:blank"),
                Arguments.of(new AdministerNetworks.Outcome.ChangedSince(), 412, "changed-since"),
                Arguments.of(new AdministerNetworks.Outcome.InUse(List.of()), 409, "network-in-use"),
                Arguments.of(new AdministerNetworks.Outcome.BeyondOwn(), 403, "beyond-own-permissions"),
                Arguments.of(new AdministerNetworks.Outcome.WouldLockOut("why"), 409, "would-lock-out"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void everyRefusalHasItsWords(AdministerNetworks.Outcome outcome, int status, String words) {
        networks.outcome = outcome;
        var answer = call(OFFICE_PATH, "admin").header("If-Match", "\"v1\"").put(Entity.json(ENTRIES));

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.readEntity(String.class)).contains(words);
    }

    private Invocation.Builder call(String path, String role) {
        return server.target(path).request().header("Authorization", "Bearer " + role);
    }
}
