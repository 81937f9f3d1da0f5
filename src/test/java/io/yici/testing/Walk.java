package io.yici.testing;

import io.yici.testing.Visitor.Upload;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** Walks the pages of an application from the guide to its end, as a citizen does; fills in what a page asks. */
public final class Walk {

    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea)[^>]*\\bname=\"([^\"]+)\"");
    private static final Pattern VERDICT = Pattern.compile("name=\"(verdict-[^\"]+)\"");
    private static final Pattern REVIEWED = Pattern.compile("name=\"reviewed\" value=\"([^\"]+)\"");
    private static final Pattern DATE_PART = Pattern.compile("(.+)[-.](year|month|day)");
    private static final List<String> DATE_PARTS = List.of("year", "month", "day");

    private final Visitor visitor;
    private final Map<String, String> answers;
    private final Map<String, Upload> files;
    private String path = "/";
    private String page = "";
    private int status;

    /**
     * A walk of somebody who is signed in.
     *
     * @param answers by the key of the form's field; dates in ISO form
     * @param files by the key of the form's field
     */
    public Walk(Visitor visitor, Map<String, String> answers, Map<String, Upload> files) {
        this.visitor = visitor;
        this.answers = Map.copyOf(answers);
        this.files = Map.copyOf(files);
    }

    /** Applies, agrees with all records but the one disputed, answers, and submits; gives the case page's path. */
    public String apply(String service, Map<String, String> disputes, Map<String, Upload> proofs) {
        open("/services/" + service + "/apply");
        if (path.endsWith("/consent")) {
            post(Map.of("agree", "true"));
        }
        String draft = path.replaceFirst("^(/apply/[^/]+).*", "$1");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            open(draft + "/records");
            return page.contains(draft + "/confirm");
        });
        open(draft + "/confirm");
        confirm(disputes, proofs);
        while (path.contains("/questions/")) {
            answer();
        }
        expect(path.endsWith("/check"));
        var reviewed = REVIEWED.matcher(page);
        expect(reviewed.find());
        go(draft + "/submit", visitor.post(draft + "/submit", Map.of("reviewed", reviewed.group(1))));
        expect(path.startsWith("/cases/"));
        return path;
    }

    /** Opens a page, following redirects. */
    public Walk open(String newPath) {
        go(newPath, visitor.get(newPath));
        return this;
    }

    /** Sends the page's own form. */
    public Walk post(Map<String, String> fields) {
        go(path, visitor.post(path, fields));
        return this;
    }

    /** A clerk's word on an item of the work list. */
    public Walk decide(String item, Map<String, String> fields) {
        go(item, visitor.post(item + "/decide", fields));
        return this;
    }

    public String page() {
        return page;
    }

    public int status() {
        return status;
    }

    /** The addresses on the page that begin so. */
    public Set<String> links(String beginning) {
        var links = new LinkedHashSet<String>();
        var matcher = Pattern.compile("href=\"(" + Pattern.quote(beginning) + "[^\"]*)\"")
                .matcher(page);
        while (matcher.find()) {
            links.add(matcher.group(1));
        }
        return links;
    }

    private void confirm(Map<String, String> disputes, Map<String, Upload> proofs) {
        var fields = new HashMap<String, String>();
        var verdicts = VERDICT.matcher(page);
        while (verdicts.find()) {
            fields.put(verdicts.group(1), "agree");
        }
        var uploads = new HashMap<String, Upload>();
        disputes.forEach((disputed, reason) -> {
            // household/czrkzz is that field of the record alone.
            var record = disputed.replaceFirst("/.*", "");
            fields.put("verdict-" + record, "dispute");
            if (!record.equals(disputed)) {
                fields.put("fields-" + record, disputed.substring(record.length() + 1));
            }
            fields.put("reason-" + record, reason);
        });
        proofs.forEach((record, proof) -> uploads.put("proof-" + record, proof));
        go(path, visitor.postFiles(path, fields, uploads));
    }

    private void answer() {
        var fields = new HashMap<String, String>(Map.of("back", "false"));
        var uploads = new HashMap<String, Upload>();
        var names = FIELD.matcher(page.substring(page.indexOf("<main")));
        while (names.find()) {
            var name = names.group(1);
            var part = DATE_PART.matcher(name);
            if (files.containsKey(name)) {
                uploads.put(name, files.get(name));
            } else if (answers.containsKey(name)) {
                fields.put(name, answers.get(name));
            } else if (part.matches() && answers.containsKey(part.group(1))) {
                var parts = answers.get(part.group(1)).split("-", -1);
                fields.put(name, parts[DATE_PARTS.indexOf(part.group(2))]);
            }
        }
        var before = path;
        go(path, visitor.postFiles(path, fields, uploads));
        expect(!path.equals(before));
    }

    private void go(String asked, HttpResponse<String> answer) {
        path = asked;
        var latest = answer;
        while (latest.statusCode() / 100 == 3) {
            var location = URI.create(latest.headers().firstValue("Location").orElseThrow());
            path = location.getRawQuery() == null
                    ? location.getRawPath()
                    : location.getRawPath() + "?" + location.getRawQuery();
            latest = visitor.get(path);
        }
        page = latest.body();
        status = latest.statusCode();
    }

    private void expect(boolean held) {
        if (!held) {
            throw new AssertionError("stopped at " + path + " (" + status + ")");
        }
    }
}
