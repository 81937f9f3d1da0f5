package io.yici.provenance;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.site.Views;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the replays came out, for those who watch over the product; no data of any case. */
@Controller
class ReplayPages {

    private static final int MOST = 200;

    private final Replays replays;
    private final CaseFiles files;
    private final MessageSource messages;
    private final Clock clock;

    ReplayPages(Replays replays, CaseFiles files, MessageSource messages, Clock clock) {
        this.replays = replays;
        this.files = files;
        this.messages = messages;
        this.clock = clock;
    }

    /** A case that is decided otherwise. */
    record DifferingLine(String number, String service, String rows, String at) {}

    @GetMapping("/replays")
    String all(Model model, Locale locale) {
        Map<Replay.Result, Long> counts = replays.counts();
        List<Views.SummaryRow> rows = new ArrayList<>();
        for (Replay.Result result : Replay.Result.values()) {
            rows.add(new Views.SummaryRow(
                    messages.getMessage("provenance.replays." + result.key(), null, locale),
                    String.format(locale, "%,d", counts.getOrDefault(result, 0L)),
                    null));
        }
        model.addAttribute("rows", rows);
        model.addAttribute("count", counts.getOrDefault(Replay.Result.DIFFERS, 0L));
        model.addAttribute(
                "differing",
                replays.differing(MOST).stream()
                        .map(replay -> line(replay, locale))
                        .toList());
        return "provenance/replays";
    }

    private DifferingLine line(Replay replay, Locale locale) {
        CaseFile file = files.of(replay.dossier());
        return new DifferingLine(
                file.number(), file.service(), String.join(" ", replay.differing()), time(replay.at(), locale));
    }

    private String time(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(clock.getZone()));
    }
}
