package dev.gatehouse.http.admin;

import dev.gatehouse.domain.secret.Secret;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schemas of answers, from the records that are shown: what is optional in a record may be left out, all else is there. */
final class RecordSchemas {
    private final Map<Class<?>, String> names = new LinkedHashMap<>();

    /** Shows that record under that name. */
    RecordSchemas as(String name, Class<? extends Record> shown) {
        names.put(shown, name);
        return this;
    }

    /** The schemas, by their names. */
    Map<String, Object> schemas() {
        var schemas = new LinkedHashMap<String, Object>();
        names.forEach((shown, name) -> schemas.put(name, schema(shown)));
        return schemas;
    }

    private Map<String, Object> schema(Class<?> shown) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (RecordComponent member : shown.getRecordComponents()) {
            properties.put(member.getName(), schema(member.getGenericType()));
            if (!member.getType().equals(Optional.class)) {
                required.add(member.getName());
            }
        }
        return Schema.object(properties, required);
    }

    private Map<String, Object> schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            var inner = schema(generic.getActualTypeArguments()[0]);
            return generic.getRawType().equals(List.class) ? Schema.list(inner) : inner;
        }
        if (type.equals(String.class) || type.equals(Secret.class)) {
            return Schema.text();
        }
        if (type.equals(Instant.class)) {
            return Schema.time();
        }
        if (type.equals(boolean.class) || type.equals(Boolean.class)) {
            return Schema.flag();
        }
        if (type.equals(int.class)) {
            return Schema.whole("int32");
        }
        if (type.equals(long.class) || type.equals(Long.class)) {
            return Schema.whole("int64");
        }
        return Optional.ofNullable(names.get(type))
                .map(Schema::of)
                .orElseThrow(() -> new IllegalStateException(type + " is shown under no name"));
    }
}
