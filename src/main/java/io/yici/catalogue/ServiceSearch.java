package io.yici.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds services by words. English words match from their beginning; Chinese, which has no spaces, matches by pairs of characters, so
 * that a sentence finds what its words would.
 */
final class ServiceSearch {

    private static final Pattern RUN = Pattern.compile("[\\p{IsHan}]+|[a-z0-9]+");
    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "an", "and", "do", "for", "from", "get", "how", "i", "in", "my", "of", "on", "or", "the", "to", "want",
            "with");

    /** Chinese words that say nothing of the matter; they part what stands before from what stands behind. */
    private static final Pattern FILLERS = Pattern.compile("我要|我想|怎么|怎样|如何|可以|能不能|能否|办理|申请|一下|[我你的了吗呢]");

    /** What share of the words must be found. */
    private static final double ENOUGH = 0.5;

    private final List<String> words;

    private ServiceSearch(List<String> words) {
        this.words = words;
    }

    static ServiceSearch of(String typed) {
        List<String> words = new ArrayList<>();
        for (String run : runs(typed)) {
            if (!SMALL_WORDS.contains(run)) {
                words.addAll(isHan(run) ? pairs(run) : List.of(singular(run)));
            }
        }
        return new ServiceSearch(words);
    }

    List<ServiceVersion> best(List<ServiceVersion> services) {
        if (words.isEmpty()) {
            return services;
        }
        record Hit(ServiceVersion service, double score) {}
        return services.stream()
                .map(service -> new Hit(service, score(service)))
                .filter(hit -> hit.score() > 0)
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .map(Hit::service)
                .toList();
    }

    private double score(ServiceVersion service) {
        Text name = Text.of(service, "service.name");
        Text keywords = Text.of(service, "service.keywords");
        Text summary = Text.of(service, "service.summary");
        String theme = service.item().theme();
        ToDoubleFunction<String> weight = word -> {
            if (name.has(word)) {
                return 4;
            }
            if (keywords.has(word) || theme.startsWith(word)) {
                return 2;
            }
            return summary.has(word) ? 1 : 0;
        };
        long found =
                words.stream().filter(word -> weight.applyAsDouble(word) > 0).count();
        return found < words.size() * ENOUGH
                ? 0
                : words.stream().mapToDouble(weight).sum();
    }

    private static List<String> runs(String text) {
        List<String> runs = new ArrayList<>();
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Matcher matcher = RUN.matcher(FILLERS.matcher(folded).replaceAll(" "));
        while (matcher.find()) {
            runs.add(matcher.group());
        }
        return runs;
    }

    private static boolean isHan(String run) {
        return Character.UnicodeScript.of(run.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    private static List<String> pairs(String run) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 2 <= run.length(); i++) {
            pairs.add(run.substring(i, i + 2));
        }
        return pairs.isEmpty() ? List.of(run) : pairs;
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /** A text in both languages: Chinese runs to look into, English words to compare. */
    private record Text(List<String> chinese, Set<String> english) {

        static Text of(ServiceVersion service, String key) {
            List<String> chinese = new ArrayList<>();
            Set<String> english = new HashSet<>();
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                for (String run : runs(service.texts().text(locale, key))) {
                    if (isHan(run)) {
                        chinese.add(run);
                    } else {
                        english.add(run);
                    }
                }
            }
            return new Text(chinese, english);
        }

        boolean has(String word) {
            return isHan(word)
                    ? chinese.stream().anyMatch(run -> run.contains(word))
                    : english.stream().anyMatch(known -> known.startsWith(word));
        }
    }
}
