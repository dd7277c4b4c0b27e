package dev.gatehouse.launcher.conversation;

import java.net.http.HttpResponse;
import java.nio.file.Path;

/**
 * Where an answer is another than was written.
 *
 * @param line of the file
 * @param place what was compared: the status, a header, or a place in the body
 */
record Difference(int line, String place, String expected, String actual, String request, HttpResponse<String> answer) {
    String told(Path file) {
        return """
                %s:%d: %s
                  expected %s: %s
                  but was: %s
                The whole answer: %d %s
                %s""".formatted(
                        file.getFileName(),
                        line,
                        request,
                        place,
                        expected,
                        actual,
                        answer.statusCode(),
                        answer.headers().map(),
                        answer.body());
    }
}
