package io.yici.exchange.connector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** JSON that others wrote: duplicate names, deep nesting and long numbers are refused; nothing of the text gets into a failure. */
final class BoundedJson {

    private static final int DEEPEST = 8;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 100;

    private final AnswerLimits limits;
    private final JsonFactory json;

    BoundedJson(AnswerLimits limits) {
        this.limits = limits;
        this.json = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .maxStringLength(limits.maxBytes())
                        .build())
                .build();
    }

    /** Reads a whole text, which must end where the reading does. */
    interface Reading<T> {
        T read(JsonParser in) throws AskingFailed;
    }

    <T> T read(byte[] text, Reading<T> reading) throws AskingFailed {
        return checked(() -> json.createParser(ObjectReadContext.empty(), text), reading);
    }

    <T> T read(String text, Reading<T> reading) throws AskingFailed {
        return checked(() -> json.createParser(ObjectReadContext.empty(), text), reading);
    }

    private interface Opening {
        JsonParser open();
    }

    private static <T> T checked(Opening opening, Reading<T> reading) throws AskingFailed {
        try (JsonParser in = opening.open()) {
            T read = reading.read(in);
            if (in.nextToken() != null) {
                throw AskingFailed.malformed("json");
            }
            return read;
        } catch (StreamReadException broken) {
            String message = broken.getOriginalMessage();
            boolean twice = message != null && message.startsWith("Duplicate Object property");
            throw AskingFailed.malformed(twice ? "duplicate" : "json");
        } catch (JacksonException broken) {
            throw AskingFailed.malformed("json");
        }
    }

    /**
     * The texts, numbers and truth values of an object, by name; structures are skipped.
     *
     * @param wanted names that must not hold a structure
     */
    static Map<String, @Nullable String> flat(JsonParser in, Set<String> wanted) throws AskingFailed {
        if (in.nextToken() != JsonToken.START_OBJECT) {
            throw AskingFailed.malformed("json");
        }
        return row(in, wanted);
    }

    /** An array of rows or a single one, which begins at the token the parser stands at. */
    List<Map<String, @Nullable String>> rows(JsonParser in, Set<String> wanted) throws AskingFailed {
        var rows = new ArrayList<Map<String, @Nullable String>>();
        JsonToken start = in.currentToken();
        if (start == JsonToken.START_OBJECT) {
            rows.add(row(in, wanted));
        } else if (start == JsonToken.START_ARRAY) {
            while (in.nextToken() == JsonToken.START_OBJECT) {
                if (rows.size() == limits.maxRows()) {
                    throw AskingFailed.malformed("rows");
                }
                rows.add(row(in, wanted));
            }
        }
        if (start == null || !in.currentToken().isStructEnd()) {
            throw AskingFailed.malformed("data");
        }
        return rows;
    }

    private static Map<String, @Nullable String> row(JsonParser in, Set<String> wanted) throws AskingFailed {
        var row = new LinkedHashMap<String, @Nullable String>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            JsonToken value = in.nextToken();
            if (value.isStructStart()) {
                if (wanted.contains(name)) {
                    throw AskingFailed.malformed("nested");
                }
                in.skipChildren();
                row.put(name, null);
            } else {
                row.put(name, value == JsonToken.VALUE_NULL ? null : in.getString());
            }
        }
        return row;
    }
}
