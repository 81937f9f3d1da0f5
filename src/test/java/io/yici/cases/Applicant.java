package io.yici.cases;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.yici.testing.Browser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody at a browser who signs in and goes from page to page, looking for barriers on each. */
final class Applicant implements AutoCloseable {

    /** Longer than a department that was down and is up again may be waited for: it is asked after ever longer pauses. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Page page;
    private final boolean scripts;

    Applicant(Browser browser, String base, Browser.View view) {
        this.page = browser.visit(base, view);
        this.scripts = view.scripts();
        page.setDefaultTimeout(30_000);
    }

    /** Signs in from an address that needs it, by one click on the person. */
    Applicant signIn(String login, String path) {
        page.navigate(path);
        page.locator("form:has(input[name=login][value=" + login + "]) button").click();
        return look();
    }

    Applicant open(String path) {
        page.navigate(path);
        return look();
    }

    /** From the guide through consent and the departments' answers to the records to confirm. */
    Applicant consent(String login) {
        return consent(login, "housing-fund-rent");
    }

    /** The same for that service. */
    Applicant consent(String login, String service) {
        open("/services/" + service);
        signIn(login, "/services/" + service + "/apply");
        page.locator("input[name=agree]").check();
        go();
        page.locator("main a[href$='/confirm']").first().click();
        return look();
    }

    Applicant agreeWithAll() {
        for (Locator agree : page.locator("input[type=radio][value=agree]").all()) {
            agree.check();
        }
        return go();
    }

    Applicant dispute(String requirement, String reason) {
        for (Locator agree : page.locator("input[type=radio][value=agree]").all()) {
            agree.check();
        }
        page.locator("input[name=verdict-" + requirement + "][value=dispute]").check();
        page.locator("textarea[name=reason-" + requirement + "]").fill(reason);
        return go();
    }

    /** Answers what no register knows, and submits. */
    Applicant answerAndSubmit() {
        fill(Map.of("monthlyRent", "1500", "months", "3"));
        fill(Map.of(
                "rentedAddress",
                "九九市一区三号路12号301室",
                "leaseStart-year",
                "2026",
                "leaseStart-month",
                "3",
                "leaseStart-day",
                "1",
                "leaseEnd-year",
                "2027",
                "leaseEnd-month",
                "2",
                "leaseEnd-day",
                "28"));
        page.locator("input[name=landlordKind][value=person]").check();
        go();
        fill(Map.of("bankCard", "9900000000000001234", "phone", "13900000000"));
        page.locator("input[name=declaration]").check();
        go();
        page.waitForURL(Pattern.compile(".*/check"));
        return go();
    }

    /** Answers what no register knows of rental housing, and submits. */
    Applicant answerForHousingAndSubmit() {
        choose("livingNow", "family").go();
        page.locator("select[name=area]").selectOption("any");
        choose("rooms", "two").go();
        page.locator("input[name=phone]").fill("13900000000");
        page.locator("input[name=declaration]").check();
        go();
        page.waitForURL(Pattern.compile(".*/check"));
        return go();
    }

    Applicant fill(Map<String, String> values) {
        values.forEach((name, value) -> page.locator("input[name=" + name + "]").fill(value));
        return go();
    }

    /** Chooses and gives the page's form away. */
    Applicant choose(String name, String value) {
        page.locator("input[name=" + name + "][value=" + value + "]").check();
        return this;
    }

    Applicant write(String name, String text) {
        page.locator("textarea[name=" + name + "]").fill(text);
        return this;
    }

    Applicant follow(String selector) {
        page.locator(selector).first().click();
        return look();
    }

    /** The form's main button. */
    Applicant go() {
        page.locator(
                        "main form:not([action*=clerk]):not([action*=claim]):not([action*=release]):not([action*=restore]) button[type=submit]")
                .last()
                .click();
        return look();
    }

    /** Looks again until the page says what is awaited. */
    Applicant await(String path, String text) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!page.locator("main").innerText().contains(text) && System.nanoTime() < until) {
            page.waitForTimeout(500);
            page.navigate(path);
        }
        return look();
    }

    String text() {
        return page.locator("main").innerText();
    }

    String path() {
        return page.url().replaceFirst("https?://[^/]+", "");
    }

    List<String> links(String selector) {
        return page.locator(selector).all().stream()
                .map(link -> String.valueOf(link.getAttribute("href")))
                .toList();
    }

    /** Fetches a file as the browser would, and gives its first bytes as text. */
    String beginOf(String path) {
        byte[] body = page.request().get(path).body();
        return new String(body, 0, Math.min(8, body.length), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private Applicant look() {
        page.waitForLoadState();
        if (scripts) {
            Browser.axe(page);
        }
        return this;
    }

    @Override
    public void close() {
        page.context().close();
    }
}
