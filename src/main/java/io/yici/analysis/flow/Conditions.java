package io.yici.analysis.flow;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether of some conditions one holds for all data, as far as their texts tell. */
final class Conditions {

    private static final Pattern JUEL = Pattern.compile("[$#]\\{(.*)}", Pattern.DOTALL);
    private static final Pattern COMPARED = Pattern.compile("([^=<>!&|?]+)(==|!=|<=|>=|<|>)([^=<>!&|?]+)");
    private static final Map<String, String> OPPOSITE =
            Map.of("==", "!=", "!=", "==", "<", ">=", ">=", "<", ">", "<=", "<=", ">");

    private Conditions() {}

    /** Whether one of them is the opposite of another. */
    static boolean oneHolds(List<String> conditions) {
        Set<String> seen = new HashSet<>();
        for (String condition : conditions) {
            String plain = plain(condition);
            if (plain.equals("true") || seen.contains(opposite(plain)) || seen.contains("!(" + plain + ")")) {
                return true;
            }
            seen.add(plain);
        }
        return false;
    }

    private static String opposite(String plain) {
        if (plain.startsWith("!")) {
            return bare(plain.substring(1));
        }
        Matcher compared = COMPARED.matcher(plain);
        if (compared.matches()) {
            String value = compared.group(3);
            if (value.equals("true") || value.equals("false")) {
                String other = value.equals("true") ? "false" : "true";
                return compared.group(1) + compared.group(2) + other;
            }
            return compared.group(1) + OPPOSITE.get(compared.group(2)) + value;
        }
        return "!" + plain;
    }

    /** Without what makes no difference: the braces around it, blanks outside of texts, words for signs. */
    private static String plain(String condition) {
        Matcher juel = JUEL.matcher(condition.trim());
        String text = juel.matches() ? juel.group(1).trim() : condition.trim();
        text = text.replaceAll("\\bnot\\s+", "!").replaceAll("\\beq\\b", "==").replaceAll("\\bne\\b", "!=");
        StringBuilder plain = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote == 0 ? c == '\'' || c == '"' : c == quote) {
                quote = quote == 0 ? c : 0;
            }
            if (quote != 0 || !Character.isWhitespace(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static String bare(String text) {
        return text.startsWith("(") && text.endsWith(")") && text.indexOf(')') == text.length() - 1
                ? text.substring(1, text.length() - 1)
                : text;
    }
}
