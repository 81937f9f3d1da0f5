package io.yici.inbox;

import io.yici.calendar.Light;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of a view is shown, and in which order. Holds nothing personal, so it may stand in an address. Anything that cannot be meant is left out.
 *
 * @param service id of a service, or empty for all
 * @param step a kind of item, or the id of a step in the service's diagram; or empty
 * @param light or null for all
 * @param district six digits, or empty
 * @param applicantType {@code PERSON} or another; or empty
 * @param waitsFor id of a department, or empty
 * @param code how a case number or query code begins, upper-case; or empty
 * @param free only what nobody has
 * @param sort {@code due} or {@code opened}
 */
public record InboxFilter(
        InboxView view,
        String service,
        String step,
        @Nullable Light light,
        String district,
        String applicantType,
        String waitsFor,
        String code,
        boolean free,
        String sort) {

    static final String BY_DUE = "due";
    static final String BY_OPENED = "opened";

    /** What a clerk can be asked to do. */
    static final List<String> KINDS = List.of(
            "intake",
            WorkItems.REVIEW,
            WorkItems.DISPUTE,
            WorkItems.PROPOSED_REFUSAL,
            WorkItems.PUBLICITY_OBJECTION,
            WorkItems.VISIT,
            CaseItems.OPINION);

    private static final int LONGEST_CODE = 60;
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{2,57}(-[0-9]{0,2})?");
    /** Has the form of an identity card's number, which is nobody's business here. */
    private static final Pattern PERSON = Pattern.compile("\\d{6}(19|20)\\d{9}[0-9X]");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** The view as it is, without any filter. */
    public static InboxFilter of(InboxView view) {
        return new InboxFilter(view, "", "", null, "", "", "", "", false, BY_DUE);
    }

    /** Reads what an address says. */
    public static InboxFilter of(Map<String, String> query) {
        UnaryOperator<String> text = key -> Objects.requireNonNullElse(query.get(key), "");
        UnaryOperator<String> name = key -> matching(NAME, text.apply(key));
        return new InboxFilter(
                InboxView.of(text.apply("view")),
                name.apply("service"),
                name.apply("step"),
                light(text.apply("light")),
                name.apply("district"),
                name.apply("type").toUpperCase(Locale.ROOT),
                name.apply("waits"),
                code(text.apply("q")),
                text.apply("free").equals("true"),
                text.apply("sort").equals(BY_OPENED) ? BY_OPENED : BY_DUE);
    }

    /** What was typed as a code in its normal form; empty where it can be no part of one, or may be a person's number. */
    static String code(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.codePoints()
                .limit(LONGEST_CODE * 2L)
                .map(c -> c >= '！' && c <= '～' ? c - ('！' - '!') : c)
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '-')
                .forEach(plain::appendCodePoint);
        String code = matching(CODE, plain.toString().toUpperCase(Locale.ROOT));
        return PERSON.matcher(code).matches() ? "" : code;
    }

    /** Whether what was typed can be the beginning of a case number or query code. */
    public static boolean isCode(String typed) {
        return !code(typed).isEmpty();
    }

    private static @Nullable Light light(String key) {
        return Arrays.stream(Light.values())
                .filter(light -> light.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static String matching(Pattern pattern, String text) {
        return pattern.matcher(text).matches() ? text : "";
    }

    /** Whether anything is left out of the view. */
    public boolean narrows() {
        return !withSort(BY_DUE).equals(of(view));
    }

    public InboxFilter withSort(String other) {
        return new InboxFilter(view, service, step, light, district, applicantType, waitsFor, code, free, other);
    }

    public InboxFilter withDistrict(String other) {
        return new InboxFilter(view, service, step, light, other, applicantType, waitsFor, code, free, sort);
    }

    InboxFilter withLight(Light other) {
        return new InboxFilter(view, service, step, other, district, applicantType, waitsFor, code, free, sort);
    }

    /** What it says, by name, in a fixed order; without what is as usual. */
    Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("view", view == InboxView.TODO ? "" : view.key());
        all.put("service", service);
        all.put("step", step);
        all.put("light", light == null ? "" : light.key());
        all.put("district", district);
        all.put("type", applicantType);
        all.put("waits", waitsFor);
        all.put("q", code);
        all.put("free", free ? "true" : "");
        all.put("sort", sort.equals(BY_DUE) ? "" : sort);
        all.values().removeIf(String::isEmpty);
        return all;
    }

    /** The query of an address that shows this; empty for the first view as it is. */
    public String query() {
        return parameters().entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The address of the list that shows this. */
    public String address() {
        String query = query();
        return query.isEmpty() ? "/inbox" : "/inbox?" + query;
    }
}
