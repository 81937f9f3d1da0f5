package io.yici.exchange.connector;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a gateway's questions and reads its answers, which carry their data as JSON in a string of JSON. Duplicate names, deep nesting and long
 * numbers are refused; nothing of the text gets into a failure.
 */
final class GatewayJson {

    private static final int DEEPEST = 8;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 100;

    private final JsonFactory json;

    GatewayJson(GatewayLimits limits) {
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

    byte[] question(RegisterQuestion question, int page, int pageSize) {
        var bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            out.writeStringProperty("requestId", question.requestId().toString());
            out.writeObjectPropertyStart("purpose");
            out.writeStringProperty("item", question.purpose().item());
            out.writeStringProperty("material", question.purpose().material());
            out.writeStringProperty("accessor", question.purpose().accessor());
            out.writeStringProperty("case", question.purpose().caseId());
            out.writeEndObject();
            out.writeObjectPropertyStart("query");
            out.writeStringProperty(question.keyField(), question.key());
            out.writeEndObject();
            out.writeArrayPropertyStart("fields");
            question.fields().forEach(out::writeString);
            out.writeEndArray();
            out.writeNumberProperty("page", page);
            out.writeNumberProperty("pageSize", pageSize);
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** Reads one page. */
    GatewayPage page(byte[] body, Set<String> wanted) throws GatewayFailure {
        try (JsonParser in = json.createParser(ObjectReadContext.empty(), body)) {
            return envelope(in, wanted);
        } catch (StreamReadException broken) {
            throw malformed(broken);
        } catch (JacksonException broken) {
            throw GatewayFailure.malformed("json");
        }
    }

    private GatewayPage envelope(JsonParser in, Set<String> wanted) throws GatewayFailure {
        if (in.nextToken() != JsonToken.START_OBJECT) {
            throw GatewayFailure.malformed("json");
        }
        var text = new LinkedHashMap<String, @Nullable String>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            JsonToken value = in.nextToken();
            if (name.equals("data") && value != JsonToken.VALUE_STRING && value != JsonToken.VALUE_NULL) {
                throw GatewayFailure.malformed("data");
            }
            if (value.isStructStart()) {
                in.skipChildren();
            } else {
                text.put(name, value == JsonToken.VALUE_NULL ? null : in.getString());
            }
        }
        if (in.nextToken() != null) {
            throw GatewayFailure.malformed("json");
        }
        String data = text.get("data");
        return GatewayPage.of(text, data == null || data.isBlank() ? List.of() : rows(data, wanted));
    }

    private List<Map<String, @Nullable String>> rows(String data, Set<String> wanted) throws GatewayFailure {
        try (JsonParser in = json.createParser(ObjectReadContext.empty(), data)) {
            var rows = new ArrayList<Map<String, @Nullable String>>();
            JsonToken start = in.nextToken();
            if (start == JsonToken.START_OBJECT) {
                rows.add(row(in, wanted));
            } else if (start == JsonToken.START_ARRAY) {
                while (in.nextToken() == JsonToken.START_OBJECT) {
                    rows.add(row(in, wanted));
                }
            }
            if (start == null || !in.currentToken().isStructEnd() || in.nextToken() != null) {
                throw GatewayFailure.malformed("data");
            }
            return rows;
        }
    }

    private static Map<String, @Nullable String> row(JsonParser in, Set<String> wanted) throws GatewayFailure {
        var row = new LinkedHashMap<String, @Nullable String>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            JsonToken value = in.nextToken();
            if (value.isStructStart()) {
                if (wanted.contains(name)) {
                    throw GatewayFailure.malformed("nested");
                }
                in.skipChildren();
                row.put(name, null);
            } else {
                row.put(name, value == JsonToken.VALUE_NULL ? null : in.getString());
            }
        }
        return row;
    }

    private static GatewayFailure malformed(StreamReadException broken) {
        String message = broken.getOriginalMessage();
        return GatewayFailure.malformed(
                message != null && message.startsWith("Duplicate Object property") ? "duplicate" : "json");
    }
}
