package io.yici.studio;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How saved files are noticed.
 *
 * @param settle how long nothing may be saved before the folder is looked at
 * @param lookAgain how often it is looked at in any case, for file systems that tell nothing and for what other nodes published
 * @param rehearsalKept how long the copy of the product in which is rehearsed is kept after its last use
 * @param publishing who decides that a saved folder is published
 */
@ConfigurationProperties("yici.studio")
record StudioSettings(
        @DefaultValue("300ms") Duration settle,
        @DefaultValue("5s") Duration lookAgain,
        @DefaultValue("10m") Duration rehearsalKept,
        @DefaultValue("by-two") Mode publishing) {

    /** When a folder becomes a service's next version. */
    public enum Mode {
        /** When it is saved and nothing is wrong with it. */
        ON_SAVE,
        /** When one designer proposes it and another agrees. */
        BY_TWO
    }
}
