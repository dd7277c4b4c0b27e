package dev.gatehouse.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.http.admin.MovingFiles.Notation;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports as a spreadsheet reads them. */
@ExtendWith(DropwizardExtensionsSupport.class)
class CsvExportTest {
    private final MovingTest.Staged staged = new MovingTest.Staged();
    private final ResourceExtension server =
            ServedAdmin.with(new UserExportResource(staged), new ClientExportResource(staged));

    @Test
    void aFormulaIsTextAndWhatIsNotThereIsEmpty() throws IOException {
        var columns =
                Stream.of("/a", "/in/b", "/gone").map(JsonPointer::compile).toList();
        var rows = List.of(
                Map.of("a", "=cmd|' /C calc'!A0", "in", Map.of("b", List.of("x", "y"))),
                Map.of("a", "two\nlines, \"quoted\"", "in", Map.of("b", 7)));
        var sent = new ByteArrayOutputStream();

        var answer = ExportLines.stream(Notation.CSV, columns, rows::forEach);
        ((StreamingOutput) answer.getEntity()).write(sent);

        assertThat(sent.toString(StandardCharsets.UTF_8))
                .isEqualTo("a,b,gone\r\n'=cmd|' /C calc'!A0,\"[\"\"x\"\",\"\"y\"\"]\",\r\n"
                        + "\"two\nlines, \"\"quoted\"\"\",7,\r\n");
    }

    @Test
    void everybodyIsExportedAsCsvToo() {
        var answer = get("users:export?format=csv");

        assertThat(answer.getHeaderString("Content-Type")).isEqualTo("text/csv; charset=utf-8");
        assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
        var text = answer.readEntity(String.class);
        assertThat(text)
                .startsWith("id,name,email,emailVerified,roles,status,mustReset,ipPolicy,createdAt\r\n"
                        + "u1000,user1000,,false,[],active,false,\"{\"\"mode\"\":\"\"any\"\",\"\"enforcement\"\":"
                        + "\"\"enforce\"\",\"\"entries\"\":[],\"\"networks\"\":[]}\",2026-01-02T12:00:00Z\r\n");
        assertThat(text.lines()).hasSize(1 + MovingTest.Staged.USERS.size());
    }

    @Test
    void clientsAreExportedAsCsvWithTheirMembersSideBySide() {
        assertThat(get("clients:export?format=csv").readEntity(String.class))
                .startsWith("number,name,status,audiences,introspect,permissions,rate,ipPolicy,createdAt,oauth,"
                        + "missingKeys,missingTokens\r\n1,one,active,[],")
                .endsWith(",\"[\"\"key-2\"\"]\",[]\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"users:export?format=xlsx", "clients:export?format=", "users:export?formt=csv"})
    void anExportIsWrittenInNoOtherWay(String path) {
        var answer = get(path);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getHeaderString("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void anExportIsJsonLinesByName() {
        assertThat(get("users:export?format=jsonl").getHeaderString("Content-Type"))
                .isEqualTo("application/jsonl");
    }

    private Response get(String path) {
        return server.client()
                .target(server.target("/admin/v1/").getUri() + path)
                .request()
                .header("Authorization", "Bearer " + Role.ADMIN.word())
                .get();
    }
}
