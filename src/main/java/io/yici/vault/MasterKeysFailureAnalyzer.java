package io.yici.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator in two sentences why the product does not start. */
class MasterKeysFailureAnalyzer extends AbstractFailureAnalyzer<MasterKeysUnavailable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MasterKeysUnavailable cause) {
        return new FailureAnalysis(cause.reason(), cause.remedy(), cause);
    }
}
