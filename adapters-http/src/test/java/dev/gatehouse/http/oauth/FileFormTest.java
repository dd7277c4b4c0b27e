package dev.gatehouse.http.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form in which a file may be sent, as browsers send it and as nobody should. */
class FileFormTest {
    private static final String TEXT = part("name=\"note\"", "grün");
    private static final String FILE = part("name=\"file\"; filename=\"users; filename.csv\"", "a,b\r\n-b,c\r\n");
    private static final String END = "--b--\r\n";

    private static String part(String disposition, String content) {
        return "--b\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    private static FileForm read(String type, String body) {
        var headers = Map.of(HttpHeaders.CONTENT_TYPE, List.of(type));
        return FileForm.read(name -> headers.getOrDefault(name, List.of()), body.getBytes(UTF_8));
    }

    private static FileForm read(String body) {
        return read("multipart/form-data; boundary=b", body);
    }

    @Test
    void aFileComesAsItIsBesideTheFields() {
        assertThat(read(TEXT + FILE + END)).isInstanceOfSatisfying(FileForm.Good.class, form -> {
            assertThat(form.form().text("note")).contains("grün");
            assertThat(new String(form.file(), UTF_8)).isEqualTo("a,b\r\n-b,c\r\n");
        });
    }

    @Test
    void theBoundaryMayBeQuoted() {
        assertThat(read("Multipart/Form-Data; charset=utf-8; boundary=\"b\"", TEXT + END))
                .isInstanceOfSatisfying(
                        FileForm.Good.class, form -> assertThat(form.file()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--b",
                "nothing of that kind",
                "--b\r\n\r\nno disposition\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data\r\n\r\nno name\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"cut\"\r\n\r\nand no end"
            })
    void whatDoesNotConsistOfPartsIsNone(String body) {
        assertThat(read(body)).isInstanceOf(FileForm.Bad.class);
    }

    @Test
    void aFieldIsSaidOnce() {
        assertThat(read(TEXT + TEXT + END)).isInstanceOf(FileForm.Bad.class);
    }

    @Test
    void thereAreOnlySoManyFields() {
        var many = IntStream.rangeClosed(0, Form.MOST_PARAMETERS)
                .mapToObj(n -> part("name=\"f" + n + "\"", ""))
                .collect(Collectors.joining());

        assertThat(read(many + END)).isInstanceOf(FileForm.Bad.class);
    }
}
