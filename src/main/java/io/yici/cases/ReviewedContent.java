package io.yici.cases;

import io.yici.engine.feel.FeelJson;
import io.yici.exchange.RecordRequest;
import io.yici.vault.Vault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A keyed hash of all the applicant saw on the last page, so that what was reviewed is what is stored. */
@Component
class ReviewedContent {

    private final Vault vault;
    private final JsonMapper json;

    ReviewedContent(Vault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    String hash(
            CaseFile file,
            Map<String, @Nullable Object> answers,
            List<RecordRequest> requests,
            List<Dispute> disputes) {
        Map<String, @Nullable Object> seen = new LinkedHashMap<>();
        seen.put("dossier", file.id().toString());
        seen.put("answers", FeelJson.write(new TreeMap<>(answers)));
        seen.put(
                "records",
                requests.stream().map(ReviewedContent::record).sorted().toList());
        seen.put(
                "disputes",
                disputes.stream()
                        .map(d -> d.requirement() + " " + d.kind() + " " + d.fields() + " " + d.reason() + " "
                                + d.document())
                        .sorted()
                        .toList());
        // Keyed, because answers can be guessed and a bare hash would tell them.
        return vault.pseudonym(json.writeValueAsString(seen));
    }

    private static String record(RecordRequest request) {
        return request.requirement() + " " + request.state() + " " + request.verdict() + " " + request.answeredAt();
    }
}
