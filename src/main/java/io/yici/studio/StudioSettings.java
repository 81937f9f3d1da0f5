package io.yici.studio;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How saved files are noticed, who publishes them, and how running cases go over to what is published.
 *
 * @param settle how long nothing may be saved before the folder is looked at
 * @param lookAgain how often it is looked at in any case, for file systems that tell nothing and for what other nodes published
 * @param rehearsalKept how long the copy of the product in which is rehearsed is kept after its last use
 * @param moveBatch how many running cases go over to a new version before there is a pause
 * @param movePause how long that is
 * @param publishing who decides that a saved folder is published
 */
@ConfigurationProperties("yici.studio")
@Validated
record StudioSettings(
        @DefaultValue("300ms") Duration settle,
        @DefaultValue("5s") Duration lookAgain,
        @DefaultValue("10m") Duration rehearsalKept,
        @DefaultValue("50") @Min(1) int moveBatch,
        @DefaultValue("1s") Duration movePause,
        @DefaultValue("by-two") Mode publishing) {

    /** When a folder becomes a service's next version. */
    public enum Mode {
        /** When it is saved and nothing is wrong with it. */
        ON_SAVE,
        /** When one designer proposes it and another agrees. */
        BY_TWO
    }
}
