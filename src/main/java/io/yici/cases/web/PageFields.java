package io.yici.cases.web;

import io.yici.catalogue.FolderTexts;
import io.yici.catalogue.FormSchema;
import io.yici.catalogue.FormSchema.Field;
import io.yici.catalogue.FormSchema.Kind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The questions of a page as they are shown. One that is asked only for a certain choice of radios on the same page stands under that
 * choice; others that depend on something are shown while they are asked.
 */
final class PageFields {

    private static final Pattern UNLESS_CHOSEN = Pattern.compile("\\s*(\\w+)\\s*!=\\s*\"([^\"]*)\"\\s*");

    private PageFields() {}

    static List<FieldView> of(
            FormSchema.Page page,
            List<Field> asked,
            FolderTexts texts,
            Map<String, List<String>> entered,
            boolean heading,
            Locale locale) {
        List<FieldView> views = new ArrayList<>();
        for (Field field : page.fields()) {
            if (choice(field, page).isPresent() || !asked.contains(field)) {
                continue;
            }
            FieldView view = FieldViews.of(field, texts, entered.getOrDefault(field.key(), List.of()), heading, locale);
            views.add(view.options(view.options().stream()
                    .map(option -> revealing(option, field, page, texts, entered, locale))
                    .toList()));
        }
        return views;
    }

    private static FieldOption revealing(
            FieldOption option,
            Field radios,
            FormSchema.Page page,
            FolderTexts texts,
            Map<String, List<String>> entered,
            Locale locale) {
        FieldView[] reveals = page.fields().stream()
                .filter(field -> choice(field, page)
                        .filter(choice -> choice.equals(new Choice(radios.key(), option.value())))
                        .isPresent())
                .map(field -> FieldViews.of(field, texts, entered.getOrDefault(field.key(), List.of()), false, locale))
                .toArray(FieldView[]::new);
        return reveals.length == 0 ? option : option.reveals(reveals);
    }

    /** The choice of radios on the page for which alone the field is asked. */
    private static Optional<Choice> choice(Field field, FormSchema.Page page) {
        if (field.hideWhen() == null) {
            return Optional.empty();
        }
        Matcher matcher = UNLESS_CHOSEN.matcher(field.hideWhen());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return page.fields().stream()
                .filter(radios -> radios.kind() == Kind.RADIO && radios.key().equals(matcher.group(1)))
                .findFirst()
                .map(radios -> new Choice(radios.key(), matcher.group(2)));
    }

    private record Choice(String field, String value) {}
}
