package dev.gatehouse.launcher.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.PasswordHasher;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.Password;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Secrets are compared in one place, which takes the same time whatever it finds. */
class SecretComparisonTest {
    private static final ArchRule ONE_PLACE = noClasses()
            .that()
            .doNotHaveSimpleName("ConstantTime")
            // Compares two passwords that one caller has just sent, and cannot see the sealing room.
            .and()
            .doNotBelongToAnyOf(Password.class)
            .should()
            .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class)
            .orShould()
            .callMethod(Arrays.class, "equals", byte[].class, byte[].class);

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(Stream.of("domain", "application", "http", "persistence", "crypto", "launcher")
                    .map("dev.gatehouse."::concat)
                    .toList());

    private static final class Careless {
        static boolean areEqual(byte[] one, byte[] other) {
            return Arrays.equals(one, other);
        }
    }

    // L4
    @Test
    void bytesAreComparedInOnePlace() {
        ONE_PLACE.check(HOUSE);
    }

    @Test
    void aCarelessComparisonIsFound() {
        assertThat(Careless.areEqual(new byte[1], new byte[1])).isTrue();
        assertThat(ONE_PLACE
                        .evaluate(new ClassFileImporter().importClasses(Careless.class))
                        .hasViolation())
                .isTrue();
    }

    // B8
    @Test
    void oneServiceComparesPasswordsAndOneApiSecrets() {
        assertThat(callersOf(HOUSE.get(PasswordHasher.class), "verify")).containsExactly("AccountPasswords");
        assertThat(callersOf(HOUSE.get(Digests.class), "matches"))
                // The planner asks whether a declared secret is the one that stands; cursors and the seals of forms are
                // no secrets: no caller's secret comes to any of these.
                .containsExactlyInAnyOrder(
                        "ClientAuthenticator", "ApiKeyPlanner", "CursorsService", "SealFormsService");
    }

    private static Set<String> callersOf(JavaClass port, String method) {
        return port.getMethodCallsToSelf().stream()
                .filter(call -> call.getTarget().getName().equals(method))
                .map(call -> call.getOriginOwner().getSimpleName())
                .collect(Collectors.toSet());
    }

    // L4
    @Test
    void twoSecretsOfTheSameTextAreNotEqual() {
        assertThat(Secret.of("the same")).isNotEqualTo(Secret.of("the same"));
    }
}
