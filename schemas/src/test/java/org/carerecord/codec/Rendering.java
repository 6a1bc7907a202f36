package org.carerecord.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Any record in full as JSON, for golden files. What is null or an empty list is left out, so that
 * a field that a later version adds does not change how an earlier event looks.
 */
final class Rendering {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Rendering() {}

    static String of(List<?> values) throws JsonProcessingException {
        Object tree = values.stream().map(Rendering::tree).toList();
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    }

    private static Object tree(Object value) {
        return switch (value) {
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case List<?> list -> list.stream().map(Rendering::tree).toList();
            case Record record -> fields(record);
            default -> value.toString();
        };
    }

    private static Map<String, Object> fields(Record record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("record", record.getClass().getSimpleName());
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = valueOf(record, component);
            if (value != null && !value.equals(List.of())) {
                fields.put(component.getName(), tree(value));
            }
        }
        return fields;
    }

    private static Object valueOf(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(component.getName(), hidden);
        }
    }
}
