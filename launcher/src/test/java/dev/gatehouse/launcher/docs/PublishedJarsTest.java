package dev.gatehouse.launcher.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** The jars on which other services build are released with their sources and their documentation, and no others are. */
class PublishedJarsTest {
    private static final List<String> PUBLISHED = List.of("verifier", "verifier-dropwizard");
    private static final List<String> SKIPS = List.of("maven.source.skip", "maven.javadoc.skip");

    private static Document pom(String room) throws IOException {
        return Jsoup.parse(Files.readString(Readme.ROOT.resolve(room).resolve("pom.xml")), "", Parser.xmlParser());
    }

    @Test
    void aReleaseMakesBoth() throws IOException {
        var release = pom("").select("project > profiles > profile:has(> id:matchesOwn(^release$))");

        assertThat(release.select("plugin").stream()
                        .collect(Collectors.toMap(
                                plugin -> plugin.select("> artifactId").text(),
                                plugin -> plugin.select("goal").text())))
                .isEqualTo(Map.of("maven-source-plugin", "jar-no-fork", "maven-javadoc-plugin", "jar"));
    }

    @Test
    void ofTheRoomsOnWhichOthersBuildAndOfNoOthers() throws IOException {
        assertThat(skips("")).containsOnly("true");
        for (var room : pom("").select("project > modules > module").eachText()) {
            assertThat(skips(room))
                    .as(room)
                    .isEqualTo(PUBLISHED.contains(room) ? List.of("false", "false") : List.of());
        }
    }

    private static List<String> skips(String room) throws IOException {
        var properties = pom(room).select("project > properties").first();
        return properties == null
                ? List.of()
                : properties.children().stream()
                        .filter(property -> SKIPS.contains(property.tagName()))
                        .map(property -> property.text())
                        .toList();
    }
}
