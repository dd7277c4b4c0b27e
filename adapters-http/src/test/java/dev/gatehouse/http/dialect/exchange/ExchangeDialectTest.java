package dev.gatehouse.http.dialect.exchange;

import static dev.gatehouse.http.Doubles.loggedIn;
import static dev.gatehouse.http.Doubles.program;
import static dev.gatehouse.http.Doubles.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.http.Decider;
import dev.gatehouse.http.Doubles;
import dev.gatehouse.http.Stage;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Flaw;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class ExchangeDialectTest {
    private static final String UNAUTHORIZED = """
            401 {"type":"authentication_error","code":"authentication_failed","message":"The refresh token is not valid."}""";
    private static final String OUR_TROUBLE = """
            {"type":"api_error","code":"internal_error","message":"The request could not be answered. Try again later."}""";

    private static final Decider decider = new Decider();
    private static final ExchangeDialect dialect = new ExchangeDialect(decider, Doubles.entrance("exchange"));
    private static final ResourceExtension stage = Stage.of(dialect);

    @BeforeEach
    void everybodyIsLetIn() {
        decider.onLogin(attempt -> loggedIn(program()));
    }

    @Test
    void aRefreshTokenIsExchangedForAnAccessToken() {
        assertThat(login("{\"refreshToken\":\"long.lived\",\"other\":{\"ignored\":[1]}}"))
                .isEqualTo("200 {\"accessToken\":\"the.access.token\"}");
    }

    @Test
    void theUseCaseSeesTheTokenAndTheEntrance() {
        login("{\"refreshToken\":\"long.lived\"}");
        assertThat(decider.attempt().entrance().dialect().value()).isEqualTo("exchange");
        assertThat(((Credentials.ExchangeToken) decider.attempt().credentials())
                        .token()
                        .reveal())
                .isEqualTo("long.lived");
    }

    @ParameterizedTest
    @MethodSource("refusalsOfTheToken")
    void whateverIsWrongWithATokenTheAnswerIsOneAndTheSame(Refusal refusal) {
        decider.onLogin(attempt -> refused(refusal));
        assertThat(login("{\"refreshToken\":\"x\"}")).isEqualTo(UNAUTHORIZED);
    }

    static List<Refusal> refusalsOfTheToken() {
        return Stage.refusals().subList(0, 6);
    }

    @Test
    void tooManyRequestsAreToldWhenToComeBack() {
        decider.onLogin(attempt -> refused(new Refusal.Throttled(Duration.ofMillis(6001))));
        var response = Stage.post(stage, "/login", "{\"refreshToken\":\"x\"}");
        assertThat(response.getHeaderString("Retry-After")).isEqualTo("7");
        assertThat(Stage.golden(response)).isEqualTo("""
                        429 {"type":"rate_limit_error","code":"rate_limit_exceeded","message":"Too many requests."}""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                      | parameter_missing | The parameter is required.
                    ''                      | parameter_missing | The parameter is required.
                    {"refreshToken":null}   | parameter_missing | The parameter is required.
                    {"refreshToken":""}     | parameter_missing | The parameter must not be empty.
                    {"refreshToken":42}     | parameter_invalid | The parameter must be a string.
                    {"refreshToken":["a"]}  | parameter_invalid | The parameter must be a string.
                    {"refreshToken":true}   | parameter_invalid | The parameter must be a string.
                    {"refresh_token":"a"}   | parameter_missing | The parameter is required.
                    [1]                     | invalid_json      | The request body must be one JSON object.
                    "refreshToken"          | invalid_json      | The request body must be one JSON object.
                    {"refreshToken":"a"     | invalid_json      | The request body must be one JSON object.
                    {"refreshToken":"a"} {} | invalid_json      | The request body must be one JSON object.
                    """)
    void aMessageThatIsNoGoodNamesTheParameter(String body, String code, String message) {
        assertThat(login(body))
                .isEqualTo(
                        "400 {\"type\":\"invalid_request_error\",\"code\":\"%s\",\"message\":\"%s\",\"param\":\"refreshToken\"}"
                                .formatted(code, message));
    }

    @Test
    void severalFlawsAreListed() {
        var flaws = List.of(
                new Flaw(Flaw.Place.BODY, "a", Flaw.Kind.MISSING), new Flaw(Flaw.Place.BODY, "b", Flaw.Kind.TOO_LONG));
        assertThat(Stage.golden(dialect.say(new Fault.Malformed(flaws)))).isEqualTo("""
                        400 {"type":"invalid_request_error","code":"parameter_invalid","message":"Several parameters are not valid.",\
                        "params":[{"param":"a","message":"The parameter is required."},{"param":"b","message":"The parameter is too long."}]}""");
    }

    @Test
    void faultsHaveTheShapeOfTheDocumentedErrors() {
        assertThat(Stage.faults().stream().map(dialect::say).map(Stage::golden))
                .containsExactly("""
                        400 {"type":"invalid_request_error","code":"invalid_json","message":"The request body must be one JSON object.","param":"refreshToken"}""", """
                        400 {"type":"invalid_request_error","code":"parameter_missing","message":"The parameter is required.","param":"password"}""", """
                        404 {"type":"invalid_request_error","code":"not_found","message":"There is nothing at this path."}""", """
                        405 {"type":"invalid_request_error","code":"method_not_allowed","message":"The path does not take this method."}""", """
                        415 {"type":"invalid_request_error","code":"unsupported_media_type","message":"The request body must be application/json."}""", """
                        415 {"type":"invalid_request_error","code":"unsupported_encoding","message":"The request body must not be compressed."}""", """
                        413 {"type":"invalid_request_error","code":"request_too_large","message":"The request body is too large."}""", "503 " + OUR_TROUBLE, "500 " + OUR_TROUBLE);
    }

    // L5
    @Test
    void ourOwnTroubleIsNeverTheClients() {
        decider.onLogin(attempt -> {
            throw new StoreUnavailable("disk full");
        });
        var response = Stage.post(stage, "/login", "{\"refreshToken\":\"x\"}");
        assertThat(response.getHeaderString("Retry-After")).isEqualTo("5");
        assertThat(Stage.golden(response)).isEqualTo("503 " + OUR_TROUBLE);
    }

    // J7
    @Test
    void aBugIsAnInternalErrorWithoutAWordOfIt() {
        decider.onLogin(attempt -> {
            throw new IllegalStateException("canary");
        });
        assertThat(login("{\"refreshToken\":\"x\"}")).isEqualTo("500 " + OUR_TROUBLE);
    }

    private String login(String body) {
        return Stage.golden(Stage.post(stage, "/login", body));
    }
}
