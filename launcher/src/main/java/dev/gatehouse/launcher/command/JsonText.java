package dev.gatehouse.launcher.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Writes maps and lists as JSON for programs that read our answers. */
final class JsonText {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final ObjectMapper LINES =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private JsonText() {}

    static String of(Object mapsAndLists) {
        return written(MAPPER, mapsAndLists);
    }

    /** On one line, whatever is in it. */
    static String line(Object mapsAndLists) {
        return written(LINES, mapsAndLists);
    }

    private static String written(ObjectMapper by, Object mapsAndLists) {
        try {
            return by.writeValueAsString(mapsAndLists);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("maps and lists of texts are always JSON", impossible);
        }
    }
}
