package io.yici.site.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import io.yici.site.FormErrors;
import io.yici.site.SiteMessages;
import io.yici.testing.Golden;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.exceptions.TemplateInputException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

class GovDialectTest {

    private final SpringTemplateEngine engine = engine();

    @Test
    void writesAFieldFromItsAttributes() {
        String page =
                "<gov:text name=\"address\" label=\"#{site.sign-in.login}\" hint=\"${hint}\" value=\"${entered}\" required=\"false\""
                        + " autocomplete=\"street-address\"/>";
        assertThat(render(page, Map.of("hint", "where", "entered", "here <b>")))
                .contains(
                        "<label class=\"govuk-label\" for=\"address\">Account<span class=\"yi-optional\"> (optional)</span></label>",
                        "<div id=\"address-hint\" class=\"govuk-hint\">where</div>",
                        "autocomplete=\"street-address\"",
                        "value=\"here &lt;b&gt;\"");
    }

    @Test
    void takesOptionsAsMapOrList() {
        String page = "<gov:select name=\"a\" label=\"A\" options=\"${map}\" value=\"2\"/>"
                + "<gov:checkboxes name=\"b\" label=\"B\" options=\"${list}\" values=\"${chosen}\"/>";
        String html = render(
                page,
                Map.of(
                        "map", Map.of("2", "Two"),
                        "list", List.of(FieldOption.of("x", "Ex"), FieldOption.of("y", "Why")),
                        "chosen", List.of("y")));
        assertThat(html)
                .contains("<option value=\"2\" selected>Two</option>")
                .contains("id=\"b-2\" name=\"b\" type=\"checkbox\" value=\"y\" checked");
    }

    @Test
    void findsTheFieldsErrorAndSumsUpAll() {
        FormErrors errors = new FormErrors().add("login", "site.sign-in.wrong").addText("", "Nothing works");
        String html = render(
                "<gov:error-summary/><gov:text name=\"login\" label=\"L\"/><gov:text name=\"other\" label=\"O\"/>",
                Map.of("errors", errors));
        Golden.assertMatches("field/error-summary.html", html);
    }

    @Test
    void saysNothingWhereThereAreNoErrors() {
        assertThat(render("<gov:error-summary/>", Map.of("errors", new FormErrors())))
                .isEmpty();
    }

    @Test
    void writesFieldsThatCodeHasPutTogether() {
        List<FieldView> fields =
                List.of(FieldView.of(FieldKind.TEXT, "one", "One"), FieldView.of(FieldKind.NUMBER, "two", "Two"));
        assertThat(render("<gov:field th:each=\"f : ${fields}\" view=\"${f}\"/>", Map.of("fields", fields)))
                .contains("id=\"one\"", "id=\"two\"");
    }

    @Test
    void writesTheOtherParts() {
        String page = "<gov:button text=\"Go\"/><gov:button text=\"Back\" kind=\"secondary\" href=\"@{/x(a=1)}\"/>"
                + "<gov:row key=\"K\" value=\"${v}\" change=\"/c\"/><gov:row key=\"L\" value=\"V\"/>"
                + "<gov:status tone=\"success\" text=\"Done\"/>"
                + "<gov:notice tone=\"warning\" title=\"T\"><p th:text=\"${t}\"></p></gov:notice>";
        Golden.assertMatches("field/parts.html", render(page, Map.of("t", "text")));
    }

    @Test
    void saysWhichAttributeIsMissing() {
        assertThatExceptionOfType(TemplateInputException.class)
                .isThrownBy(() -> render("<gov:text name=\"a\"/>", Map.of()))
                .havingRootCause()
                .isInstanceOf(MissingAttribute.class)
                .withMessageContaining("<gov:text> needs the attribute label");
    }

    private String render(String page, Map<String, Object> model) {
        MockServletContext servlets = new MockServletContext();
        WebContext context = new WebContext(
                JakartaServletWebApplication.buildApplication(servlets)
                        .buildExchange(new MockHttpServletRequest(servlets), new MockHttpServletResponse()),
                Locale.ENGLISH,
                model);
        return engine.process(page, context);
    }

    private static SpringTemplateEngine engine() {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.setTemplateEngineMessageSource(SiteMessages.ofFolder());
        engine.addDialect(new GovDialect());
        return engine;
    }
}
