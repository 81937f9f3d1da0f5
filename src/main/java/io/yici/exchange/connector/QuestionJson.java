package io.yici.exchange.connector;

import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The body of a question, the same for all that are asked in JSON. */
final class QuestionJson {

    private static final JsonFactory JSON = new JsonFactory();

    private QuestionJson() {}

    static byte[] write(RegisterQuestion question, int page, int pageSize) {
        var bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
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
}
