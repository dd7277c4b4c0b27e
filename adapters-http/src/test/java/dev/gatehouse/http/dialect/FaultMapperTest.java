package dev.gatehouse.http.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.gatehouse.application.port.out.StoreUnavailable;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class FaultMapperTest {
    private final FaultMapper mapper = new FaultMapper(new Voices(List.of()));
    private final Logger log = (Logger) LoggerFactory.getLogger(FaultMapper.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void leave() {
        log.detachAppender(lines);
        MDC.clear();
    }

    // K1: a parser's message quotes what it read
    @Test
    void anIncidentIsToldToTheLogByItsIdWithoutAnyMessage() {
        MDC.put(Gate.REQUEST_ID, "r7");
        var thrown = new IllegalStateException("canary", new IOException("canary"));
        assertThat(mapper.toResponse(thrown).getStatus()).isEqualTo(500);
        assertThat(lines.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage())
                        .contains("incident r7", "java.lang.IllegalStateException", "caused by java.io.IOException")
                        .contains("FaultMapperTest")
                        .doesNotContain("canary"));
    }

    // L5
    @Test
    void aStoreThatIsAwayIsWorthARetryWhereverItWasNoticed() {
        var response = mapper.toResponse(new IllegalStateException(new StoreUnavailable("disk full")));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeaderString("Retry-After")).isEqualTo("5");
        assertThat(lines.list.getFirst().getFormattedMessage()).contains("disk full");
    }

    @Test
    void whatTheRouterRefusesBecomesAFault() {
        assertThat(mapper.toResponse(new NotFoundException()).getStatus()).isEqualTo(404);
        assertThat(mapper.toResponse(new NotSupportedException()).getStatus()).isEqualTo(415);
        assertThat(mapper.toResponse(new ForbiddenException()).getStatus()).isEqualTo(400);
        assertThat(mapper.toResponse(new WebApplicationException(413)).getStatus())
                .isEqualTo(413);
        var notAllowed = mapper.toResponse(new NotAllowedException("GET"));
        assertThat(notAllowed.getStatus()).isEqualTo(405);
        assertThat(notAllowed.getHeaderString("Allow")).isEqualTo("GET");
        assertThat(lines.list).isEmpty();
    }

    @Test
    void anAnswerThatSomebodyPutIntoWordsIsLeftAlone() {
        var said = Response.status(401).entity("{}").build();
        assertThat(mapper.toResponse(new WebApplicationException(said))).isSameAs(said);
    }

    @Test
    void anErrorOfTheMachineIsAnIncidentToo() {
        assertThat(mapper.toResponse(new StackOverflowError()).getStatus()).isEqualTo(500);
    }
}
