package io.yici.documents;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits on what is uploaded.
 *
 * @param maxSize of one document
 * @param maxCount of the documents of one dossier
 * @param maxPixels of an image: a small file may unfold to more than a browser can hold
 */
@ConfigurationProperties("yici.documents")
record DocumentSettings(
        @DefaultValue("10MB") DataSize maxSize,
        @DefaultValue("20") int maxCount,
        @DefaultValue("120000000") long maxPixels) {}
