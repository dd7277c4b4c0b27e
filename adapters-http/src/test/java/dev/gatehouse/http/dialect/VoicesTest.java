package dev.gatehouse.http.dialect;

import static dev.gatehouse.http.Stage.golden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.http.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoicesTest {
    private static final Voices VOICES = new Voices(List.of(
            new Named("short", Set.of("/v1"), Map.of("/v1/a", Set.of("POST"))),
            new Named("long", Set.of("/v1/auth", "/token"), Map.of("/v1/auth/keys", Set.of("GET", "POST")))));

    private record Named(String name, Set<String> territory, Map<String, Set<String>> endpoints) implements Voice {
        @Override
        public Reply say(Fault fault) {
            return Reply.of(400, name);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1, short",
        "/v1/x, short",
        "/v1/authors, short",
        "/v1/auth, long",
        "/v1/auth/x/y, long",
        "/v1/auth;x, long",
        "/token, long"
    })
    void theLongestPrefixOfWholeSegmentsAnswers(String path, String name) {
        assertThat(golden(VOICES.at(path).say(new Fault.NotFound()))).isEqualTo("400 \"" + name + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v2", "/V1", "/tokens", "/%74oken", "", "v1"})
    void whereNobodyAnswersTheWordsAreBare(String path) {
        assertThat(golden(VOICES.at(path).say(new Fault.NotFound()))).isEqualTo("404 {\"error\":\"not found\"}");
    }

    @Test
    void aVariableIsOneSegmentAndWhereThereAreNoVerbsTwoParts() {
        var voices = new Voices(List.of(new Named(
                "all",
                Set.of("/v1"),
                Map.of(
                        "/v1/a/{who}", Set.of("DELETE"),
                        "/v1/b/{who}", Set.of("GET"),
                        "/v1/b/{who}:stop", Set.of("POST")))));

        assertThat(List.of("DELETE /v1/a/client:42", "DELETE /v1/a/x", "GET /v1/b/x", "POST /v1/b/x:stop"))
                .allSatisfy(line -> assertThat(faultOf(voices, line)).isEmpty());
        assertThat(List.of("DELETE /v1/a/x:y:z", "DELETE /v1/a/x:", "DELETE /v1/a/x/y", "GET /v1/b/x:go"))
                .allSatisfy(line -> assertThat(faultOf(voices, line)).contains(new Fault.NotFound()));
    }

    private static Optional<Fault> faultOf(Voices voices, String line) {
        var parts = line.split(" ", 2);
        return voices.faultOf(parts[0], parts[1]);
    }

    @Test
    void whoHasAPortOfItsOwnIsHeardThereAloneAndNowhereElse() {
        var voices = new Voices(List.of(
                new Named("everywhere", Set.of("/v1"), Map.of()),
                new Apart(new Named("apart", Set.of("/v2"), Map.of()), 99)));

        assertThat(golden(voices.at(80, "/v1").say(new Fault.NotFound()))).isEqualTo("400 \"everywhere\"");
        assertThat(golden(voices.at(99, "/v2/x").say(new Fault.NotFound()))).isEqualTo("400 \"apart\"");
        assertThat(List.of(voices.at(99, "/v1"), voices.at(80, "/v2"), voices.at(80, "/v2/x"), voices.at(99, "/")))
                .extracting(voice -> golden(voice.say(new Fault.NotFound())))
                .containsOnly("404 {\"error\":\"not found\"}");
    }

    private record Apart(Voice voice, int port) implements Voice {
        @Override
        public Set<String> territory() {
            return voice.territory();
        }

        @Override
        public Map<String, Set<String>> endpoints() {
            return voice.endpoints();
        }

        @Override
        public OptionalInt ownPort() {
            return OptionalInt.of(port);
        }

        @Override
        public Reply say(Fault fault) {
            return voice.say(fault);
        }
    }

    @Test
    void nobodyHasBareWordsForEveryFault() {
        assertThat(Stage.faults().stream().map(VOICES.at("/")::say).map(Stage::golden))
                .containsExactly(
                        "400 {\"error\":\"bad request\"}",
                        "400 {\"error\":\"bad request\"}",
                        "404 {\"error\":\"not found\"}",
                        "405 {\"error\":\"method not allowed\"}",
                        "415 {\"error\":\"unsupported media type\"}",
                        "415 {\"error\":\"unsupported media type\"}",
                        "413 {\"error\":\"payload too large\"}",
                        "503 {\"error\":\"service unavailable\"}",
                        "500 {\"error\":\"server error\"}");
    }

    @Test
    void onlyTheVerySpellingOfAPathLeadsOn() {
        assertThat(VOICES.faultOf("POST", "/v1/a")).isEmpty();
        assertThat(VOICES.faultOf("POST", "/v1/a/")).contains(new Fault.NotFound());
        assertThat(VOICES.faultOf("POST", "/v1/a;b")).contains(new Fault.NotFound());
        assertThat(VOICES.faultOf("POST", "/v1/%61")).contains(new Fault.NotFound());
    }

    @Test
    void aMethodThatIsNotTakenIsTurnedAway() {
        assertThat(VOICES.faultOf("GET", "/v1/a")).contains(new Fault.MethodNotAllowed(Set.of("POST")));
        assertThat(VOICES.faultOf("HEAD", "/v1/a")).contains(new Fault.MethodNotAllowed(Set.of("POST")));
        assertThat(VOICES.faultOf("HEAD", "/v1/auth/keys")).isEmpty();
        assertThat(VOICES.faultOf("OPTIONS", "/v1/auth/keys"))
                .contains(new Fault.MethodNotAllowed(Set.of("GET", "HEAD", "POST")));
    }

    @Test
    void whereNobodyAnswersTheRouterDecides() {
        assertThat(VOICES.faultOf("BREW", "/elsewhere")).isEmpty();
    }

    @Test
    void twoVoicesForOnePlaceAreAMistake() {
        var one = new Named("one", Set.of("/x"), Map.of());
        assertThatThrownBy(() -> new Voices(List.of(one, one)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/x");
    }
}
