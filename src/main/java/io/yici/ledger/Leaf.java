package io.yici.ledger;

import io.yici.ledger.LedgerEntry.Step;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as the bytes that are logged: canonical JSON (RFC 8785), which anyone can make again from the same content.
 *
 * <p>Members are written in canonical order straight away, as sorting a tree afterwards costs several times as much.
 */
final class Leaf {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                    .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                    .build())
            .build();
    private static final int VERSION = 1;

    private Leaf() {}

    static byte[] write(LoggedEntry logged) {
        var entry = logged.entry();
        var bytes = new ByteArrayOutputStream(640);
        try (var json = JSON.tokenStreamFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            var step = entry.step();
            text(json, "activity", step == null ? null : step.activity());
            text(json, "actor", entry.actor());
            text(json, "at", logged.at().truncatedTo(ChronoUnit.MILLIS).toString());
            names(json, "departments", entry.departments());
            text(json, "dossier", entry.dossier());
            text(json, "event", entry.event().word());
            names(json, "fields", entry.fields());
            text(json, "id", logged.id());
            text(json, "legalBasis", entry.legalBasis());
            if (step != null) {
                text(json, "process", step.process());
                json.writeNumberProperty("processVersion", step.version());
            }
            text(json, "purpose", entry.purpose());
            names(json, "requests", entry.requests());
            text(json, "subject", entry.subject());
            json.writeNumberProperty("v", VERSION);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    static LoggedEntry read(byte[] leaf) {
        var json = JSON.readTree(leaf);
        var process = text(json, "process");
        var step = process == null
                ? null
                : new Step(process, json.path("processVersion").intValue(), text(json, "activity"));
        var dossier = text(json, "dossier");
        var entry = new LedgerEntry(
                LedgerEvent.of(json.path("event").stringValue()),
                json.path("purpose").stringValue(),
                json.path("legalBasis").stringValue(),
                dossier == null ? null : UUID.fromString(dossier),
                step,
                names(json, "departments"),
                text(json, "actor"),
                text(json, "subject"),
                names(json, "fields"),
                names(json, "requests"));
        return new LoggedEntry(
                UUID.fromString(json.path("id").stringValue()),
                Instant.parse(json.path("at").stringValue()),
                entry);
    }

    private static void text(JsonGenerator json, String name, @Nullable Object value) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }

    private static void names(JsonGenerator json, String name, List<String> values) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            values.forEach(json::writeString);
            json.writeEndArray();
        }
    }

    private static @Nullable String text(JsonNode json, String name) {
        var value = json.get(name);
        return value == null ? null : value.stringValue();
    }

    private static List<String> names(JsonNode json, String name) {
        var value = json.get(name);
        return value == null
                ? List.of()
                : value.valueStream().map(JsonNode::stringValue).toList();
    }
}
