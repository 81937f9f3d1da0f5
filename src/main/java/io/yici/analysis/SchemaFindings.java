package io.yici.analysis;

import io.yici.catalogue.Finding;
import org.camunda.bpm.model.xml.ModelException;
import org.xml.sax.SAXParseException;

/** What the standard's own schema says against a file. */
final class SchemaFindings {

    private SchemaFindings() {}

    static Finding of(String rule, String file, ModelException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SAXParseException where) {
                return Finding.error(rule, file, null, Math.max(0, where.getLineNumber()), message(where));
            }
        }
        Throwable cause = refused.getCause() == null ? refused : refused.getCause();
        return Finding.error(rule, file, null, 0, message(cause));
    }

    private static String message(Throwable cause) {
        return String.valueOf(cause.getMessage());
    }
}
