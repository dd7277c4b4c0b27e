package dev.gatehouse.persistence;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a column holds, whichever engine keeps it. */
enum ColumnKind {
    TEXT {
        @Override
        @Nullable
        Object read(Object value) {
            return value instanceof String text && text.indexOf('\0') < 0 ? text : null;
        }

        @Override
        void write(Object value, DataOutputStream out) throws IOException {
            BYTES.write(((String) value).getBytes(StandardCharsets.UTF_8), out);
        }
    },
    WHOLE {
        @Override
        @Nullable
        Object read(Object value) {
            return value instanceof Long || value instanceof Integer ? ((Number) value).longValue() : null;
        }

        @Override
        void write(Object value, DataOutputStream out) throws IOException {
            out.writeLong((Long) value);
        }
    },
    /** SQLite has 0 and 1 for it. */
    TRUTH {
        @Override
        @Nullable
        Object read(Object value) {
            return switch (value) {
                case Boolean truth -> truth;
                case Integer number when number == 0 || number == 1 -> number == 1;
                default -> null;
            };
        }

        @Override
        void write(Object value, DataOutputStream out) throws IOException {
            out.writeBoolean((Boolean) value);
        }
    },
    BYTES {
        @Override
        @Nullable
        Object read(Object value) {
            return value instanceof byte[] bytes ? bytes : null;
        }

        @Override
        void write(Object value, DataOutputStream out) throws IOException {
            var bytes = (byte[]) value;
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    };

    private static final Map<String, ColumnKind> OF_POSTGRESQL =
            Map.of("text", TEXT, "bigint", WHOLE, "integer", WHOLE, "boolean", TRUTH, "bytea", BYTES);

    /** By PostgreSQL's name of the type; throws if a move knows nothing of it, which a test sees before anybody else. */
    static ColumnKind of(String type) {
        var kind = OF_POSTGRESQL.get(type);
        if (kind == null) {
            throw new IllegalStateException("a move knows no columns of the type " + type);
        }
        return kind;
    }

    /** The value as both engines must have it; null for what is none of this kind, or what PostgreSQL could not keep. */
    abstract @Nullable Object read(Object value);

    /** Writes the value so that no two values look alike. */
    abstract void write(Object value, DataOutputStream out) throws IOException;
}
