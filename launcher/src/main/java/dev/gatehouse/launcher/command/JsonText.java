package dev.gatehouse.launcher.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Writes maps and lists as JSON for programs that read our answers. */
final class JsonText {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final ObjectMapper LINE_MAPPER = new JsonMapper();

    private JsonText() {}

    static String of(Object mapsAndLists) {
        return written(MAPPER, mapsAndLists);
    }

    /** The same on one line. */
    static String lineOf(Object mapsAndLists) {
        return written(LINE_MAPPER, mapsAndLists);
    }

    private static String written(ObjectMapper mapper, Object mapsAndLists) {
        try {
            return mapper.writeValueAsString(mapsAndLists);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("maps and lists of texts are always JSON", impossible);
        }
    }
}
