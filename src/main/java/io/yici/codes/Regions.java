package io.yici.codes;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The administrative divisions of GB/T 2260 down to prefecture level. Counties are not listed: any is taken whose prefecture is.
 *
 * <p>The demo province 99, which does not exist, is known only where it is asked for, so that no made-up person can be taken for a real one.
 */
public final class Regions {

    private static final String DEMO_PROVINCE = "99";
    private static final Regions WITH_DEMO = read();
    private static final Regions WITHOUT_DEMO = new Regions(WITH_DEMO.regions.values().stream()
            .filter(region -> !region.code().startsWith(DEMO_PROVINCE))
            .toList());

    private final Map<String, Region> regions;
    private final List<Region> ordered;

    private Regions(List<Region> regions) {
        this.regions = regions.stream().collect(toUnmodifiableMap(Region::code, Function.identity()));
        this.ordered =
                regions.stream().sorted(Comparator.comparing(Region::code)).toList();
    }

    /** The real ones, or those and the demo province. */
    public static Regions of(boolean demoRegions) {
        return demoRegions ? WITH_DEMO : WITHOUT_DEMO;
    }

    private static Regions read() {
        try (InputStream file = Objects.requireNonNull(Regions.class.getResourceAsStream("regions.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new Regions(lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> new Region(line.substring(0, 6), line.substring(7)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of their codes. */
    public List<Region> provinces() {
        return ordered.stream().filter(Region::isProvince).toList();
    }

    /** The units of prefecture level in a province, in the order of their codes. */
    public List<Region> prefectures(Region province) {
        String start = province.code().substring(0, 2);
        return ordered.stream()
                .filter(region -> region.code().startsWith(start) && !region.isProvince())
                .toList();
    }

    /** The province or prefecture with exactly this code. */
    public Optional<Region> find(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    /** The province in which a region of six digits lies. */
    public Optional<Region> provinceOf(String code) {
        return code.length() == 6 ? find(code.substring(0, 2) + "0000") : Optional.empty();
    }

    /** The prefecture in which a region of six digits lies; none for a province. */
    public Optional<Region> prefectureOf(String code) {
        return code.length() == 6
                ? find(code.substring(0, 4) + "00").filter(region -> !region.isProvince())
                : Optional.empty();
    }

    /** Says whether this is a province, a prefecture or a county of a known prefecture, and if not, why. */
    public CodeCheck check(String text) {
        String code = TypedText.normalize(text);
        Set<CodeReason> reasons = EnumSet.noneOf(CodeReason.class);
        if (code.isEmpty()) {
            reasons.add(CodeReason.EMPTY);
        } else if (code.length() != 6) {
            reasons.add(CodeReason.LENGTH);
        } else if (!TypedText.digits(code, 0, 6)) {
            reasons.add(CodeReason.CHARACTERS);
        } else {
            checkProvince(code, reasons);
            if (reasons.isEmpty() && find(code).isEmpty() && prefectureOf(code).isEmpty()) {
                reasons.add(CodeReason.REGION);
            }
        }
        return CodeCheck.of(CodeKind.REGION, text, code, reasons);
    }

    /** Only the province: numbers outlive the prefectures that gave them out. */
    void checkProvince(String code, Set<CodeReason> reasons) {
        String province = code.substring(0, 2);
        if (!regions.containsKey(province + "0000")) {
            reasons.add(province.equals(DEMO_PROVINCE) ? CodeReason.DEMO_REGION : CodeReason.REGION);
        }
    }
}
