package io.yici.studio;

import io.yici.catalogue.Finding;
import io.yici.catalogue.PublishedVersion;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What publishing says on the console, for designers who look there. */
@Component
class PublishingLog {

    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

    private static final int MOST_FINDINGS = 20;

    private final FindingTexts texts;

    PublishingLog(FindingTexts texts) {
        this.texts = texts;
    }

    void published(PublishedVersion version, List<String> files, List<Finding> warnings) {
        LOG.info("Published {} as version {} ({})", version.service(), version.number(), String.join(", ", files));
        warnings.forEach(finding -> LOG.warn("{}/{}", version.service(), line(finding)));
    }

    void refused(String folder, List<Finding> findings, String goesOn) {
        LOG.error("Refused {}: {} findings, {}", folder, findings.size(), goesOn);
        findings.stream().limit(MOST_FINDINGS).forEach(finding -> LOG.error("  {}/{}", folder, line(finding)));
        if (findings.size() > MOST_FINDINGS) {
            LOG.error("  … and {} more, on the page /studio", findings.size() - MOST_FINDINGS);
        }
    }

    void waits(String service) {
        LOG.info("{} was changed; it is published when one designer proposes it and another agrees", service);
    }

    void registersTaken() {
        LOG.info("The registers were changed and are in use");
    }

    void failed(Exception failure) {
        LOG.error("The folder of services could not be looked at; it will be tried again", failure);
    }

    private String line(Finding finding) {
        String element = finding.element() == null ? "" : " " + finding.element();
        String place = finding.file() + (finding.line() > 0 ? ":" + finding.line() : "") + element;
        return place + ": " + texts.sentence(finding, Locale.ENGLISH) + " [" + finding.rule() + "]";
    }
}
