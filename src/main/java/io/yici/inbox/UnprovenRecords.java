package io.yici.inbox;

import io.yici.cases.Dispute;
import io.yici.cases.Disputes;
import io.yici.exchange.Exchange;
import io.yici.exchange.RecordRequest;
import io.yici.exchange.RequestState;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Records that are not there, and for which what was handed in instead proves nothing. */
@Component
class UnprovenRecords {

    private final Exchange exchange;
    private final Disputes disputes;

    UnprovenRecords(Exchange exchange, Disputes disputes) {
        this.exchange = exchange;
        this.disputes = disputes;
    }

    /** Whether, with these findings, rules have nothing to go by: then a refusal is proposed. */
    boolean isUnproven(UUID dossier, Map<String, Dispute.Finding> findings) {
        Set<String> answered = exchange.requests(dossier).stream()
                .filter(request -> request.state() == RequestState.ANSWERED)
                .map(RecordRequest::requirement)
                .collect(Collectors.toSet());
        return disputes.of(dossier).stream()
                .filter(dispute -> dispute.kind() == Dispute.Kind.REPLACED || dispute.kind() == Dispute.Kind.MISSING)
                .filter(dispute -> !answered.contains(dispute.requirement()))
                .anyMatch(dispute -> findings.get(dispute.requirement()) == Dispute.Finding.RECORD_STANDS);
    }
}
