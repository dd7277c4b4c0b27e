package dev.gatehouse.launcher.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.NodeList;

/** The walls that the enforcer keeps, as the poms say them; {@code .ci/run} breaks one to see it bite. */
class PomWallsTest {
    private static final String RULES = "/project/build/plugins/plugin[artifactId='maven-enforcer-plugin']"
            + "/executions/execution[goals/goal='enforce']/configuration/rules/bannedDependencies";
    private static final List<String> OF_NO_RUN_TIME = List.of("org.jspecify:jspecify:*:jar:provided", "*:*:*:*:test");

    @ParameterizedTest
    @CsvSource({"domain,", "application,dev.gatehouse:gatehouse-domain:*:jar:compile"})
    void aRoomDependsOnNothingButWhatItsWallLetsThrough(String room, String let) throws Exception {
        var pom = Path.of("..", room, "pom.xml");

        assertThat(texts(pom, RULES + "/excludes/exclude")).containsExactly("*");
        assertThat(texts(pom, RULES + "/searchTransitive")).containsExactly("true");
        assertThat(texts(pom, RULES + "/includes/include"))
                .containsAll(OF_NO_RUN_TIME)
                .filteredOn(passes -> !OF_NO_RUN_TIME.contains(passes))
                .isEqualTo(let == null ? List.of() : List.of(let));
        assertThat(texts(pom, "//skip | //phase[.='none']")).isEmpty();
    }

    private static List<String> texts(Path pom, String path) throws Exception {
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
        var found = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
        return IntStream.range(0, found.getLength())
                .mapToObj(n -> found.item(n).getTextContent().strip())
                .toList();
    }
}
