package dev.gatehouse.launcher.walls;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import dev.gatehouse.domain.secret.Secret;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The walls of the house, for the house itself and for broken ones that prove each wall to hold. */
final class Walls {
    private static final String ANNOTATIONS = "org.jspecify.annotations..";
    private static final List<String> ADAPTERS = List.of("http", "persistence", "crypto", "mail");
    private static final Map<String, Set<String>> CLOCKS_AND_CHANCE = Map.of(
            "java.time.Instant", Set.of("now"),
            "java.time.LocalDate", Set.of("now"),
            "java.time.LocalDateTime", Set.of("now"),
            "java.time.OffsetDateTime", Set.of("now"),
            "java.time.ZonedDateTime", Set.of("now"),
            "java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system"),
            "java.time.InstantSource", Set.of("system"),
            "java.lang.System", Set.of("currentTimeMillis"),
            "java.lang.Math", Set.of("random"),
            "java.util.UUID", Set.of("randomUUID"));

    private final String root;

    /** The walls between the packages under that root. */
    Walls(String root) {
        this.root = root;
    }

    ArchRule domainStandsAlone() {
        return classes()
                .that(resideInAPackage(in("domain")))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(in("domain"), "java..", ANNOTATIONS));
    }

    ArchRule applicationStandsOnTheDomain() {
        return classes()
                .that(resideInAPackage(in("application")))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(in("application"), in("domain"), "java..", ANNOTATIONS))
                .andShould(not(be(logging())));
    }

    ArchRule adaptersSeePortsAlone() {
        return noClasses()
                .that(resideInAnyPackage(ADAPTERS.stream().map(this::in).toArray(String[]::new)))
                .should()
                .dependOnClassesThat(resideInAPackage(in("application.service")));
    }

    Stream<ArchRule> adaptersDoNotKnowEachOther() {
        return ADAPTERS.stream()
                .map(adapter -> noClasses()
                        .that(resideInAPackage(in(adapter)))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(ADAPTERS.stream()
                                .filter(other -> !other.equals(adapter))
                                .map(this::in)
                                .toArray(String[]::new))));
    }

    ArchRule nobodySeesTheLauncher() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .and(DescribedPredicate.not(resideInAPackage(in("launcher"))))
                .should(dependOnClassesThat(resideInAPackage(in("launcher"))));
    }

    /** What services take of ours brings nothing of the house along, and the house does not need it. */
    Stream<ArchRule> verifiersKnowNothingOfTheHouse() {
        return Stream.of(
                classes()
                        .that(resideInAPackage(in("verifier")))
                        .and(DescribedPredicate.not(resideInAPackage(in("verifier.dropwizard"))))
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(root + ".verifier", "java..", "com.auth0.jwt..", ANNOTATIONS)),
                noClasses()
                        .that(resideInAPackage(in("verifier")))
                        .should(dependOnClassesThat(resideInAPackage(root + "..")
                                .and(DescribedPredicate.not(resideInAPackage(in("verifier")))))),
                noClasses()
                        .that(outside(List.of("verifier")))
                        .should()
                        .dependOnClassesThat(resideInAPackage(in("verifier"))));
    }

    ArchRule dialectsDoNotKnowEachOther() {
        return slices().matching(root + ".http.dialect.(*)..").should().notDependOnEachOther();
    }

    ArchRule packagesHaveNoCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    Stream<ArchRule> librariesHaveHomes() {
        return Stream.of(
                home(
                        List.of("http", "launcher", "verifier.dropwizard"),
                        "jakarta.ws..",
                        "jakarta.servlet..",
                        "jakarta.validation..",
                        "jakarta.inject..",
                        "jakarta.annotation..",
                        "com.fasterxml.jackson..",
                        "io.dropwizard.."),
                home(List.of("mail"), "jakarta.mail..", "org.eclipse.angus.."),
                home(List.of("persistence"), "org.jdbi..", "java.sql..", "org.sqlite..", "org.postgresql.."),
                home(List.of("crypto", "verifier"), "com.auth0.."),
                home(List.of("crypto"), "de.mkammerer..", "com.webauthn4j..", "tools.jackson..", "javax.crypto.."),
                noClasses()
                        .that(outside(List.of("crypto")))
                        .should()
                        .dependOnClassesThat(equivalentTo(SecureRandom.class)));
    }

    ArchRule timeAndChanceAreHandedIn() {
        return noClasses()
                .that(outside(List.of("crypto", "launcher", "verifier")))
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe("ask the wall clock or chance", Walls::asksClockOrChance));
    }

    ArchRule domainTypesCannotChange() {
        return classes()
                .that(resideInAPackage(in("domain")))
                .should()
                .haveOnlyFinalFields()
                .andShould(be(DescribedPredicate.describe(
                        "a record, an enum, an interface or a final class", Walls::isClosed)));
    }

    ArchRule nothingIsInherited() {
        return classes()
                .that(resideInAnyPackage(in("domain"), in("application")))
                .should(be(
                        DescribedPredicate.describe("no subclass of another of our classes", this::inheritsNothing)));
    }

    /** Where a secret may become text: where it is sealed or compared, normalized, sent to the database, or answered. */
    ArchRule secretsAreRevealedWhereTheyMustBe(String... places) {
        var allowed = Stream.concat(
                        Stream.of(root + ".crypto."), Arrays.stream(places).map(place -> root + "." + place))
                .toList();
        return noClasses()
                .that(DescribedPredicate.describe(
                        "are not where a secret becomes text",
                        type -> allowed.stream().noneMatch(type.getName()::startsWith)))
                .should()
                .accessTargetWhere(DescribedPredicate.describe("reveal a secret", Walls::revealsASecret));
    }

    private ArchRule home(List<String> rooms, String... libraries) {
        return noClasses().that(outside(rooms)).should().dependOnClassesThat(resideInAnyPackage(libraries));
    }

    /** In the root, and in none of the rooms; testkit stands in for any of them. */
    private DescribedPredicate<JavaClass> outside(List<String> rooms) {
        var homes = Stream.concat(rooms.stream(), Stream.of("testkit"))
                .map(this::in)
                .toArray(String[]::new);
        return resideInAPackage(root + "..").and(DescribedPredicate.not(resideInAnyPackage(homes)));
    }

    private String in(String room) {
        return root + "." + room + "..";
    }

    private boolean inheritsNothing(JavaClass type) {
        Optional<JavaClass> parent = type.getRawSuperclass();
        return parent.map(above -> !above.getPackageName().startsWith(root)).orElse(true);
    }

    private static boolean isClosed(JavaClass type) {
        return type.isInterface()
                || type.isEnum()
                || type.isRecord()
                || type.getModifiers().contains(JavaModifier.FINAL)
                || type.isAnonymousClass();
    }

    private static boolean asksClockOrChance(JavaAccess<?> access) {
        return CLOCKS_AND_CHANCE
                .getOrDefault(access.getTargetOwner().getName(), Set.of())
                .contains(access.getTarget().getName());
    }

    private static boolean revealsASecret(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Secret.class)
                && access.getTarget().getName().equals("reveal");
    }

    private static DescribedPredicate<JavaClass> logging() {
        return DescribedPredicate.describe(
                "a class that logs",
                type -> type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getName())
                        .anyMatch(name ->
                                name.startsWith("java.util.logging.") || name.startsWith("java.lang.System$Logger")));
    }
}
