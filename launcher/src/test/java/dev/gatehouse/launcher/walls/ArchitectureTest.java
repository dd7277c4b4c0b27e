package dev.gatehouse.launcher.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The walls of the house stand, and each of them bites where a broken house breaks it. */
class ArchitectureTest {
    private static final String HOUSE = "dev.gatehouse";
    private static final String BROKEN = "dev.gatehouse.launcher.walls.broken";

    /** A wall, and what breaks it. */
    record Wall(String name, Function<Walls, Stream<ArchRule>> rules) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final Wall[] WALLS = {
        new Wall("domain stands alone", walls -> Stream.of(walls.domainStandsAlone())),
        new Wall("application stands on the domain", walls -> Stream.of(walls.applicationStandsOnTheDomain())),
        new Wall("adapters see ports alone", walls -> Stream.of(walls.adaptersSeePortsAlone())),
        new Wall("adapters do not know each other", Walls::adaptersDoNotKnowEachOther),
        new Wall("nobody sees the launcher", walls -> Stream.of(walls.nobodySeesTheLauncher())),
        new Wall("verifiers know nothing of the house", Walls::verifiersKnowNothingOfTheHouse),
        new Wall("dialects do not know each other", walls -> Stream.of(walls.dialectsDoNotKnowEachOther())),
        new Wall("packages have no cycles", walls -> Stream.of(walls.packagesHaveNoCycles())),
        new Wall("libraries have homes", Walls::librariesHaveHomes),
        new Wall("time and chance are handed in", walls -> Stream.of(walls.timeAndChanceAreHandedIn())),
        new Wall("domain types cannot change", walls -> Stream.of(walls.domainTypesCannotChange())),
        new Wall("nothing is inherited", walls -> Stream.of(walls.nothingIsInherited())),
        new Wall(
                "secrets are revealed where they must be",
                walls -> Stream.of(walls.secretsAreRevealedWhereTheyMustBe(
                        "application.service.PushAuthorizationService",
                        "domain.factor.",
                        "domain.user.Password",
                        "application.service.LetterPress",
                        "http.wire.AnswerJson",
                        "http.console.Block",
                        "http.console.LanguageResource",
                        "http.dialect.BrowserCookie",
                        "http.dialect.TokenCookie",
                        "http.oauth.ClientAuthentication",
                        "http.oauth.Form",
                        "http.account.FactorWords",
                        "http.oauth.page.FactorViews",
                        "http.oauth.page.Strength",
                        "http.oauth.page.WayBackReply",
                        "http.outbound.HttpLogoutCallbacks",
                        "mail.SmtpLetters",
                        "persistence.PostgresServer",
                        "launcher.house.ShownOnce",
                        "launcher.remote.SentSecret",
                        "testkit.")))
    };

    private static final JavaClasses HOUSE_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HOUSE);
    private static final JavaClasses BROKEN_CLASSES = new ClassFileImporter().importPackages(BROKEN);

    @ParameterizedTest
    @FieldSource("WALLS")
    void theWallStands(Wall wall) {
        assertThat(HOUSE_CLASSES).hasSizeGreaterThan(100);
        wall.rules().apply(new Walls(HOUSE)).forEach(rule -> rule.check(HOUSE_CLASSES));
    }

    @ParameterizedTest
    @FieldSource("WALLS")
    void theWallBites(Wall wall) {
        assertThat(wall.rules().apply(new Walls(BROKEN)))
                .allSatisfy(rule -> assertThat(rule.allowEmptyShould(true)
                                .evaluate(BROKEN_CLASSES)
                                .hasViolation())
                        .as(rule.getDescription())
                        .isTrue());
    }
}
