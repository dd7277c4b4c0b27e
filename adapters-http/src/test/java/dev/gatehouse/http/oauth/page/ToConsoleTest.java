package dev.gatehouse.http.oauth.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.BrowserLogin.Seen;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpAddress;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.http.wire.OpenTo;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is led on to the console. */
class ToConsoleTest {
    private static final Seen ROOT = new Seen("root", true);
    private static final Source OFFICE = from("192.0.2.1");

    private static Source from(String address) {
        return new Source.Known(IpAddress.parse(address).orElseThrow());
    }

    private static ToConsole openTo(String... networks) {
        var blocks = List.of(networks).stream()
                .map(network -> CidrBlock.parse(network).orElseThrow())
                .toList();
        return new ToConsole(Optional.of(new OpenTo(blocks)));
    }

    @Test
    void whoeverRunsSomethingAndMayComeInIsLedThere() {
        assertThat(openTo().links(ROOT, OFFICE)).extracting(View.Link::path).containsExactly("/console");
        assertThat(openTo("192.0.2.0/24").links(ROOT, OFFICE)).hasSize(1);
    }

    @Test
    void nobodyIsLedToADoorThatStaysClosed() {
        assertThat(openTo("192.0.2.0/24").links(ROOT, from("198.51.100.1"))).isEmpty();
        assertThat(openTo().links(new Seen("anna", false), OFFICE)).isEmpty();
        assertThat(new ToConsole(Optional.empty()).links(ROOT, OFFICE)).isEmpty();
    }
}
