package dev.gatehouse.launcher.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import java.util.Map;
import org.eclipse.jetty.http.HttpCompliance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatehouseConfigurationFactoryTest {
    @Test
    void whatIsSaidStandsOverTheDefaultsBesideIt() {
        var configuration = Configurations.read("sessions: {perUser: 7}");

        assertThat(configuration.settings().userSessions()).isEqualTo(7);
        assertThat(configuration.settings().clientSessions()).isEqualTo(1000);
    }

    @Test
    void aSystemPropertyWinsOverTheFile() {
        System.setProperty("dw-of-this-test.sessions.perUser", "9");
        try {
            var configuration =
                    Configurations.factory("dw-of-this-test", Map.of()).build();
            assertThat(configuration.settings().userSessions()).isEqualTo(9);
        } finally {
            System.clearProperty("dw-of-this-test.sessions.perUser");
        }
    }

    @Test
    void aConnectorThatIsWrittenAnewKeepsItsBounds() {
        var configuration = Configurations.read("""
                server:
                  applicationConnectors: [{type: http, port: 9000}]
                  adminConnectors: [{type: http, port: 9001}]
                """);

        var server = (DefaultServerFactory) configuration.getServerFactory();
        var door = (HttpConnectorFactory) server.getApplicationConnectors().getFirst();
        var admin = (HttpConnectorFactory) server.getAdminConnectors().getFirst();
        assertThat(door.getPort()).isEqualTo(9000);
        assertThat(door.getHttpCompliance()).isEqualTo(HttpCompliance.STRICT);
        assertThat(admin.getPort()).isEqualTo(9001);
        assertThat(admin.getBindHost()).isEqualTo("127.0.0.1");
    }

    @Test
    void theAdministrationGetsAConnectorOfItsOwnWithTheBoundsOfAll() {
        var configuration = Configurations.read(
                "server: {applicationConnectors: [{type: http, port: 80, maxRequestHeaderSize: 4KiB}]}",
                Map.of(
                        "GATEHOUSE_ADMINISTRATION_PORT", "9443",
                        "GATEHOUSE_ADMINISTRATION_HOST", "10.0.0.11",
                        "GATEHOUSE_ADMINISTRATION_NETWORKS", "10.1.0.0/16, fd00::/8"));

        var connectors = ((DefaultServerFactory) configuration.getServerFactory()).getApplicationConnectors();
        assertThat(connectors).hasSize(2);
        var own = (HttpConnectorFactory) connectors.getLast();
        assertThat(own.getPort()).isEqualTo(9443);
        assertThat(own.getBindHost()).isEqualTo("10.0.0.11");
        assertThat(own.getHttpCompliance()).isEqualTo(HttpCompliance.STRICT);
        assertThat(own.isUseServerHeader()).isFalse();
        assertThat(configuration.administration().blocks()).hasSize(2);
    }

    @Test
    void aConnectorThatIsWrittenAtThePortOfTheAdministrationIsTaken() {
        var configuration = Configurations.read("""
                administration: {port: 9443}
                server: {applicationConnectors: [{type: http, port: 80}, {type: http, port: 9443, bindHost: 10.0.0.7}]}
                """);

        var connectors = ((DefaultServerFactory) configuration.getServerFactory()).getApplicationConnectors();
        assertThat(connectors).hasSize(2);
        assertThat(((HttpConnectorFactory) connectors.getLast()).getBindHost()).isEqualTo("10.0.0.7");
    }

    @Test
    void anAdministrationThatIsSwitchedOffOpensNoPort() {
        var configuration = Configurations.read("administration: {enabled: false, port: 9443}");

        assertThat(((DefaultServerFactory) configuration.getServerFactory()).getApplicationConnectors())
                .hasSize(1);
    }

    @Test
    void severalProxiesFitIntoOneVariable() {
        var configuration = Configurations.read(
                "trustedProxies: {networks: '${PROXIES}', header: forwarded}",
                Map.of("PROXIES", "10.0.0.0/8, fd00::/8"));

        assertThat(configuration.trustedProxies().trustedProxies().proxies()).hasSize(2);
    }

    @Test
    void noSecretIsPrintedWithTheConfiguration() { // K1
        var key = "CANARY".repeat(7) + "E=";
        var configuration = Configurations.read(
                "{masterKey: {value: %1$s, older: [%1$s]}, database: {password: CANARY}}".formatted(key));

        assertThat(configuration.masterKey() + " " + configuration.database()).doesNotContain("CANARY");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            isuer: x                                       | config.yml: isuer is no setting that we know
            sessions: {perUser: many}                      | config.yml: sessions.perUser is not a whole number
            sessions: {perUser: 0}                         | config.yml: sessions: perUser is 1 or more
            sessions: {refreshGrace: 61s}                  | config.yml: sessions: refreshGrace is 0 to 60 s
            sessions: {staleness: 6s}                      | config.yml: sessions: staleness is 0 to 5 s
            sessions: [1]                                  | config.yml: sessions is not a block of settings
            issuer: ftp://x                                | config.yml: issuer is not an http or https URL without query and fragment
            issuer: nonsense                               | config.yml: issuer is not an http or https URL without query and fragment
            securityContact: security@id.example           | config.yml: securityContact is like mailto:security@example.com, https://example.com/security or tel:+1-201-555-0123
            securityContact: http://id.example/x           | config.yml: securityContact is like mailto:security@example.com, https://example.com/security or tel:+1-201-555-0123
            passwords: {minimumLength: 7}                  | config.yml: passwords: minimumLength is 8 or more
            passwords: {minimumLengthWithFactor: 16}       | config.yml: passwords: minimumLengthWithFactor is at most minimumLength
            account: {rememberBrowsers: 401d}              | config.yml: account: rememberBrowsers is at most 400 days
            account: {rememberBrowsers: 59m}               | config.yml: account: rememberBrowsers is 0d, or an hour or more
            issuer: https://id.example/                    | config.yml: issuer ends with a slash: write it without
            passwords: {argon2: {memory: 1MiB}}            | config.yml: passwords.argon2: Argon2 with 2 iterations needs 19456 to 262144 KiB, not 1024
            passwords: {argon2: {memory: 64MiB, iterations: 65}} | config.yml: passwords.argon2: iterations is 1 to 64
            server: {gzip: {enabled: true}}                | config.yml: server.gzip.enabled is false: it would inflate request bodies too
            server: {applicationConnectors: [{type: http, useForwardedHeaders: true}]} | config.yml: server: useForwardedHeaders is false: it believes what anyone can write; name trustedProxies
            passwords: {argon2: {parallelism: 4}}          | config.yml: passwords.argon2: parallelism is 1
            database: {url: 'jdbc:mysql:x'}                | config.yml: database: url does not begin with jdbc:postgresql:
            trustedProxies: {networks: [10.0.0.0/8]}       | config.yml: trustedProxies: networks and header go together: give both or neither
            trustedProxies: {header: x-real-ip}            | config.yml: trustedProxies: header is none, x-forwarded-for or forwarded
            signingKeys: {algorithm: HS256}                | config.yml: signingKeys: algorithm is ES256 or RS256
            signingKeys: {publishFirst: 1m}                | config.yml: signingKeys: publishFirst is at least 10 minutes, twice as long as verifiers may keep the published keys
            dialects: {profile: {mode: sometimes}}         | config.yml: dialects.profile.mode is not one of rotate, fixed, keep, extend, none
            dialects: {envelope: {access: 91d}}            | config.yml: dialects.envelope: idle is at least as long as access
            dialects: {envelope: {rateLimit: {burst: 0, perSecond: 1}}} | config.yml: dialects.envelope.rateLimit: a rate limit has a burst of at least 1 and refills
            dialects: {exchange: {mode: rotate}}           | config.yml: dialects: exchange.mode is fixed
            dialects: {profile: {mode: extend}}            | config.yml: dialects: profile.mode is none
            dialects: {envelope: {mode: none}}             | config.yml: dialects: envelope.mode is rotate or extend
            dialects: {resultcode: {mode: fixed}}          | config.yml: dialects: resultcode.mode is rotate or extend
            dialects: {apikey: {mode: none}}               | config.yml: dialects: apikey.mode is rotate or extend
            dialects: {apikey: {format: opaque}}           | config.yml: dialects: opaque belongs to profile alone
            dialects: {exchange: {absolute: 365d}}         | config.yml: dialects: idle and absolute belong to envelope, resultcode and apikey alone
            dialects: {profile: {access: 1500ms}}          | config.yml: dialects.profile: access is in whole seconds
            dialects: {profile: {access: 0s}}              | config.yml: dialects.profile: access is more than nothing
            dialects: {apikey: {idle: 3600500ms}}          | config.yml: dialects.apikey: idle is in whole seconds
            dialects: {apikey: {absolute: 6d}}             | config.yml: dialects.apikey: absolute is at least as long as idle
            passwords: {queue: {maxWait: 10s}}             | config.yml: passwords.queue.maxWait is less than throttle.reservationLife
            dialects: {apikey: {deprecated: 2027-01-02, sunset: 2027-01-01}} | config.yml: dialects.apikey: sunset is not before deprecated
            dialects: {apikey: {sunset: soon}}             | config.yml: dialects.apikey.sunset is not a date such as 2027-01-31
            requests: {bodyTime: 31s}                      | config.yml: requests: bodyTime is 1 to 30 s
            requests: {headTime: 0s}                       | config.yml: requests: headTime is 1 to 30 s
            dialects: {sixth: {access: 5m}}                | config.yml: dialects.sixth is no setting that we know
            dialects: {profile: {secureCookies: true}}     | config.yml: dialects: secureCookies belongs to resultcode alone
            server: {maxThreds: 1}                         | config.yml: server.maxThreds is no setting that we know
            oauth: {origins: [https://app.example/]}       | config.yml: oauth: origins holds what is no origin such as https://app.example or https://app.example:8443
            administration: {port: 0}                      | config.yml: administration: port is 1 to 65535
            administration: {port: many}                   | config.yml: administration.port is not a whole number
            administration: {enabled: perhaps}             | config.yml: administration.enabled is not true or false
            administration: {networks: office}             | config.yml: administration: networks holds "office", which is no network such as 10.0.0.0/8
            administration: {secondFactor: always}         | config.yml: administration: secondFactor is optional, required, or roles such as [admin, support]
            administration: {secondFactor: [admin, root]}  | config.yml: administration: secondFactor is optional, required, or roles such as [admin, support]
            administration: {secondFactor: []}             | config.yml: administration: secondFactor is not empty: optional asks nobody
            administration: {port: 8081}                   | config.yml: administration.port is one of server.adminConnectors, which tell of health and metrics
            administration: {port: 8080}                   | config.yml: administration.port is the only one of server.applicationConnectors: nothing else would be served
            administration: {port: 1.5}                    | config.yml: administration.port is not a whole number
            sessions: {refreshReplays: ''}                 | config.yml: sessions.refreshReplays is not a whole number
            mail: {smtp: {startTls: ''}}                   | config.yml: mail.smtp.startTls is not true or false
            account: {signUp: -1}                          | config.yml: account.signUp is not true or false
            dialects: {apikey: {sunset: 20270131}}         | config.yml: dialects.apikey.sunset is not a date such as 2027-01-31
            dialects: {envelope: {versions: 2024-03-26}}   | config.yml: dialects.envelope.versions is not a list
            dialects: {profile: {format: cookie}}          | config.yml: dialects: profile.format is opaque or jwt
            dialects: {profile: {secondFactor: exempt, exemptFrom: [office]}} | config.yml: dialects.profile: exemptFrom holds "office", which is no network such as 10.0.0.0/8
            throttle: {sourceFailures: {burst: 300000000}} | config.yml: throttle: sourceFailures.burst is 200000000 at most
            throttle: {closedFor: 1000000d}                | config.yml: throttle: closedFor is 36500 days at most
            signingKeys: {rotateEvery: 1000000d}           | config.yml: signingKeys: rotateEvery is 36500 days at most
            passwords: {minimumLength: 129}                | config.yml: passwords: minimumLength is 128 at most
            passwords: {queue: {permits: 1025}}            | config.yml: passwords.queue: permits is 1024 at most
            passwords: {queue: {places: 1000001}}          | config.yml: passwords.queue: places is 1000000 at most
            database: {file: ''}                           | config.yml: database: file is not empty
            database: {writeQueue: 1000001}                | config.yml: database: writeQueue is 1000000 at most
            database: {password: [CANARY]}                 | config.yml: database.password is not a text
            masterKey: {file: ''}                          | config.yml: masterKey: file is not empty
            masterKey: {value: {a: CANARY}}                | config.yml: masterKey.value is not a text
            database: {connections: 300000000}             | config.yml: database: connections is 10000 at most
            throttle: {firstDelay: 16m}                    | config.yml: throttle: firstDelay is at most longestDelay
            masterKey: {value: CANARY!}                    | config.yml: masterKey: value: the master key is not base64
            masterKey: {older: [c2hvcnQ=]}                 | config.yml: masterKey: older[0]: the master key has 5 bytes instead of 32
            masterKey: {older: [null]}                     | config.yml: masterKey.older[0] holds nothing where something belongs
            oauth: {device: {interval: 11m}}               | config.yml: oauth.device: oauth.device.interval is at most as long as oauth.device.life
            branding: {logo: nowhere.svg}                  | config.yml: branding: branding.logo cannot be read
            server: {applicationConnectors: []}            | config.yml: server.applicationConnectors is empty: nothing would be served
            server: {applicationConnectors: [{type: htp}]} | config.yml: server.applicationConnectors[0] has no type that we know
            server: {applicationConnectors: [{type: http, httpCompliance: STRCIT}]} | config.yml: server: httpCompliance is a mode of Jetty such as STRICT
            server: {adminConnectors: [{type: http, uriCompliance: RFC}]} | config.yml: server: uriCompliance is a mode of Jetty such as RFC3986
            server: {requestLog: {type: line}}             | config.yml: server.requestLog.type is lines: others write queries, and with them the links of letters
            logging: {level: INF0}                         | config.yml: logging.level is OFF, ERROR, WARN, INFO, DEBUG, TRACE or ALL
            logging: {loggers: {org.eclipse.jetty: LOUD}}  | config.yml: logging.loggers.org.eclipse.jetty is OFF, ERROR, WARN, INFO, DEBUG, TRACE or ALL
            logging: {appenders: [{type: console, layout: {type: ascii-json, timestampFormat: nonsense}}]} | config.yml: logging.appenders: layout.timestampFormat is a pattern such as yyyy-MM-dd'T'HH:mm:ss.SSSX
            logging: {appenders: [{type: console, timeZone: Berlin}]} | config.yml: logging.appenders: timeZone is UTC, system, or a zone such as Europe/Berlin
            logging: {appenders: [{type: console, timeZone: UTC+1}]} | config.yml: logging.appenders: timeZone is UTC, system, or a zone such as Europe/Berlin
            'a: b: c'                                      | config.yml: line 1: is not YAML
            just a text                                    | config.yml: is no list of settings
            """)
    void nonsenseIsRefusedInOneLineThatNamesTheSetting(String yaml, String line) {
        assertThatThrownBy(() -> Configurations.read(yaml))
                .isInstanceOf(Refused.class)
                .hasMessage(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "GMT", "system", "Europe/Berlin", "GMT+1", "GMT+00:00", "Etc/GMT-3", "CET"})
    void timeZonesThatThereAreAreTaken(String zone) {
        var configuration =
                Configurations.read("logging: {appenders: [{type: console, timeZone: '%s'}]}".formatted(zone));

        assertThat(configuration.getLoggingFactory()).isNotNull();
    }

    @Test
    void aSettingThatIsThereTwiceIsRefused() {
        assertThatThrownBy(() -> Configurations.read("issuer: http://a\nissuer: http://b"))
                .isInstanceOf(Refused.class)
                .hasMessage("config.yml: line 2: a setting is there twice");
    }
}
