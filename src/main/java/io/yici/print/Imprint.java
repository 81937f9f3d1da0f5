package io.yici.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.springframework.web.util.HtmlUtils;

/**
 * What a document says about itself; no personal data, as programs show and index it.
 *
 * @param author the office that speaks
 * @param at when what it says came to be
 * @param seed gives two printings of the same document the same identity
 */
public record Imprint(String title, String author, Locale locale, Instant at, long seed) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String CREATOR = "Yici";

    void write(PDDocument document) throws IOException {
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setCreator(CREATOR);
        var moment = ZonedDateTime.ofInstant(at, ZONE);
        information.setCreationDate(GregorianCalendar.from(moment));
        information.setModificationDate(GregorianCalendar.from(moment));
        document.setDocumentInformation(information);
        document.setDocumentId(seed);
        document.setVersion(1.7f);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(language());
        var marks = new PDMarkInfo();
        marks.setMarked(true);
        catalog.setMarkInfo(marks);
        var preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        catalog.setMetadata(
                new PDMetadata(document, new ByteArrayInputStream(xmp(moment).getBytes(UTF_8))));
    }

    private String language() {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "en" : "zh-CN";
    }

    private String xmp(ZonedDateTime moment) {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
                <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                <xmp:CreatorTool>%s</xmp:CreatorTool><xmp:CreateDate>%s</xmp:CreateDate>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="r"?>""".formatted(
                        HtmlUtils.htmlEscapeDecimal(title, "UTF-8"),
                        HtmlUtils.htmlEscapeDecimal(author, "UTF-8"),
                        language(),
                        CREATOR,
                        moment.toOffsetDateTime());
    }
}
