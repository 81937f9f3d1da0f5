package io.yici.site.form;

import org.thymeleaf.exceptions.TemplateProcessingException;

/** A template uses an element of the form dialect without an attribute it needs. */
final class MissingAttribute extends TemplateProcessingException {

    private static final long serialVersionUID = 1L;

    MissingAttribute(String element, String attribute, String template, int line) {
        super("<" + element + "> needs the attribute " + attribute, template, line, 0);
    }
}
