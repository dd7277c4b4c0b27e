package dev.gatehouse.proving.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the table calls a pass. */
class FindingTest {
    private static final Bench.Most FEW = new Bench.Most(4, 10, 20_000);

    @Test
    void whatIsMadeAsAskedPasses() {
        var finding = found(Bench.Most.OF_ALL, bench -> {
            assertThat(bench.times(200)).isEqualTo(200);
            assertThat(bench.time(7_200)).isEqualTo(Duration.ofHours(2));
            assertThat(bench.rows(5_000_000)).isEqualTo(5_000_000);
            return new Finding.Passed("all well");
        });

        assertThat(finding.word()).isEqualTo("pass");
        assertThat(finding.text()).isEqualTo("all well");
    }

    @Test
    void lessThanIsAskedIsNoPassAndSaysHowMuchItWas() {
        var finding = found(FEW, bench -> {
            assertThat(bench.times(200)).isEqualTo(4);
            assertThat(bench.time(60)).isEqualTo(Duration.ofSeconds(10));
            assertThat(bench.time(5)).isEqualTo(Duration.ofSeconds(5));
            assertThat(bench.rows(500_000)).isEqualTo(20_000);
            return new Finding.Passed("all well");
        });

        assertThat(finding.word()).isEqualTo("short");
        assertThat(finding.text()).isEqualTo("4 of 200 times, 10 of 60 s, 20,000 of 500,000 rows: all well");
    }

    @Test
    void aPartThatIsLeftOutIsNoPass() {
        var finding = found(Bench.Most.OF_ALL, bench -> {
            bench.leftOut("no full disk");
            return new Finding.Passed("all well");
        });

        assertThat(finding.word()).isEqualTo("short");
        assertThat(finding.text()).isEqualTo("no full disk: all well");
    }

    @Test
    void whatFailsFailsHoweverLittleWasMade() {
        var finding = found(FEW, bench -> {
            var watch = new Watch();
            watch.expect(bench.times(200) == 200, "a fault");
            return watch.finding();
        });

        assertThat(finding.word()).isEqualTo("FAIL");
        assertThat(finding.text()).startsWith("4 of 200 times: 1 x a fault");
    }

    @Test
    void whatBreaksOffFails() {
        var finding = found(FEW, bench -> {
            throw new IllegalStateException("no PostgreSQL");
        });

        assertThat(finding.word()).isEqualTo("FAIL");
        assertThat(finding.text()).contains("broke off", "no PostgreSQL");
    }

    @Test
    void aSlopeIsWhatIsBeyondItsOwnNoise() {
        var even = Slope.of(List.of(point(0, 100), point(1, 103), point(2, 97), point(3, 100)));
        var steep = Slope.of(List.of(point(0, 100), point(1, 110), point(2, 121), point(3, 130)));

        assertThat(even.isSurelyOver(1)).isFalse();
        assertThat(steep.isSurelyOver(1)).isTrue();
        assertThat(steep.percentPerHour()).isBetween(10.0, 10.2);
    }

    private static Slope.Point point(double hours, double value) {
        return new Slope.Point(hours, value);
    }

    private static Finding found(Bench.Most most, Function<Bench, Finding> work) {
        return Faults.finding(new Made(work), new Bench(Path.of(""), most, 1, Optional.empty()));
    }

    /** An experiment that is nothing else. */
    private record Made(Function<Bench, Finding> work) implements Experiment {
        @Override
        public String id() {
            return "R0";
        }

        @Override
        public String what() {
            return "nothing";
        }

        @Override
        public String asked() {
            return "nothing";
        }

        @Override
        public Finding run(Bench bench) throws IOException {
            return work.apply(bench);
        }
    }
}
