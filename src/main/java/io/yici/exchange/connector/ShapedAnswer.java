package io.yici.exchange.connector;

import io.yici.catalogue.Connector.AnswerShape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;

/** Reads a JSON answer whose rows, count, version and time lie where the register file says. */
final class ShapedAnswer {

    private final BoundedJson json;

    ShapedAnswer(BoundedJson json) {
        this.json = json;
    }

    /** Reads one page. Rows that are not where they should be are no answer, and never "no such record". */
    Page page(byte[] body, AnswerShape shape, Set<String> wanted) throws AskingFailed {
        return json.read(body, in -> new Walk(in, shape, wanted).page());
    }

    /** Whether the department says by this answer that it has no such record. */
    boolean isNoRecord(HttpAnswer answer, AnswerShape shape) throws AskingFailed {
        if (answer.status() != shape.noRecordStatus() || answer.body().length == 0) {
            return false;
        }
        json.read(answer.body(), in -> BoundedJson.flat(in, Set.of()));
        return true;
    }

    private final class Walk {

        private final JsonParser in;
        private final AnswerShape shape;
        private final Set<String> wanted;
        private final JsonPointer rowsAt;
        private final Map<String, @Nullable String> texts = new HashMap<>();
        private @Nullable List<Map<String, @Nullable String>> rows;

        Walk(JsonParser in, AnswerShape shape, Set<String> wanted) {
            this.in = in;
            this.shape = shape;
            this.wanted = wanted;
            this.rowsAt = JsonPointer.compile(shape.rows());
        }

        Page page() throws AskingFailed {
            do {
                step(in.nextToken());
            } while (!in.streamReadContext().inRoot());
            if (rows == null) {
                throw AskingFailed.malformed("noRows");
            }
            String total = text(shape.total());
            if (shape.total() != null && total == null) {
                throw AskingFailed.malformed("count");
            }
            return Page.of(total, text(shape.version()), text(shape.updatedAt()), rows);
        }

        private void step(@Nullable JsonToken token) throws AskingFailed {
            if (token == null) {
                throw AskingFailed.malformed("json");
            }
            if (token == JsonToken.PROPERTY_NAME || token.isStructEnd()) {
                return;
            }
            JsonPointer here = in.streamReadContext().pathAsPointer();
            if (here.equals(rowsAt)) {
                rows = token == JsonToken.VALUE_NULL ? List.of() : json.rows(in, wanted);
            } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL && isNamed(here.toString())) {
                texts.put(here.toString(), in.getString());
            }
        }

        private boolean isNamed(String pointer) {
            return pointer.equals(shape.total())
                    || pointer.equals(shape.version())
                    || pointer.equals(shape.updatedAt());
        }

        private @Nullable String text(@Nullable String pointer) {
            return pointer == null ? null : texts.get(pointer);
        }
    }
}
