package io.yici.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The system's Chromium, driven by a browser test. A test opens it in {@code @BeforeAll} and closes it in {@code @AfterAll}; where there is
 * none the test is skipped with a line that says how to get it.
 */
public final class Browser implements AutoCloseable {

    /** A phone's width, the narrowest screen that is served. */
    public static final int PHONE = 360;

    public static final int DESKTOP = 1280;

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars");

    /** Which element stands in which, by tag, class and role; with the language, the width and what the page as a whole is set to. */
    private static final String PARTS = """
            () => {
              const name = e => e.tagName + '.' + (e.getAttribute('class') || '') + '@' + (e.getAttribute('role') || '') + (e.getAttribute('type') || '');
              const parts = new Set();
              for (const e of document.body.querySelectorAll('*')) parts.add(name(e.parentElement) + '>' + name(e));
              const root = document.documentElement;
              return [root.lang, root.className, innerWidth, ...[...parts].sort()].join('\\n');
            }
            """;

    private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** Starts Chromium; skips the test where none is installed. */
    public static Browser open() {
        Path executable = executable().orElse(null);
        if (executable == null) {
            return abort(
                    "No Chromium found: install it (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM to its path");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(executable)
                                .setArgs(FLAGS)));
    }

    private static Optional<Path> executable() {
        String named = System.getenv("CHROMIUM");
        return Stream.of(
                        named == null ? "" : named,
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                        "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** How a visitor looks at the site. */
    public record View(int width, boolean english, boolean elder, boolean scripts) {

        public static final View CHINESE_DESKTOP = new View(DESKTOP, false, false, true);
        public static final View CHINESE_PHONE = new View(PHONE, false, false, true);

        public View inEnglish() {
            return new View(width, true, elder, scripts);
        }

        public View forElders() {
            return new View(width, english, true, scripts);
        }

        public View withoutScripts() {
            return new View(width, english, elder, false);
        }
    }

    /** A new visitor without cookies but those of the view; close its context when done. */
    public Page visit(String base, View view) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(base)
                .setViewportSize(view.width(), 800)
                .setJavaScriptEnabled(view.scripts()));
        List<Cookie> cookies = new ArrayList<>();
        if (view.english()) {
            cookies.add(new Cookie("yici-language", "en").setUrl(base));
        }
        if (view.elder()) {
            cookies.add(new Cookie("yici-elder", "on").setUrl(base));
        }
        context.addCookies(cookies);
        return context.newPage();
    }

    /**
     * Whoever looks at the page finds no barrier (WCAG 2.2 AA), and nothing to scroll sideways. A page that is put together of the same parts in the
     * same way as one before, in the same view, has the same barriers and is not searched again.
     */
    public static void axe(Page page) {
        if (LOOKED_AT.add(String.valueOf(page.evaluate(PARTS)))) {
            // Without frames nothing need be gathered from elsewhere, for which a second page would be opened.
            AxeRunOptions options = new AxeRunOptions();
            options.setResultTypes(List.of("violations"));
            List<Rule> barriers = new AxeBuilder(page)
                    .options(options)
                    .withTags(RULES)
                    .setLegacyMode(true)
                    .analyze()
                    .getViolations();
            assertThat(barriers.stream().map(Browser::told).toList())
                    .as(page.url())
                    .isEmpty();
        }
        Object sideways = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(sideways).as("sideways scrolling on " + page.url()).isEqualTo(0);
    }

    private static String told(Rule barrier) {
        return barrier.getId() + ": " + barrier.getHelp()
                + barrier.getNodes().stream()
                        .map(node -> "\n  " + node.getHtml())
                        .collect(Collectors.joining());
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
