package io.yici.calendar;

import java.util.Arrays;
import java.util.Optional;

/** What alone stops a legal clock: Administrative Licence Law, article 45. */
public enum SuspensionGround {
    /** 听证. */
    HEARING("hearing"),
    /** 招标. */
    TENDER("tender"),
    /** 拍卖. */
    AUCTION("auction"),
    /** 检验. */
    INSPECTION("inspection"),
    /** 检测. */
    TESTING("testing"),
    /** 检疫. */
    QUARANTINE("quarantine"),
    /** 鉴定. */
    APPRAISAL("appraisal"),
    /** 专家评审. */
    EXPERT_REVIEW("expert-review");

    private final String key;

    SuspensionGround(String key) {
        this.key = key;
    }

    /** The stable name in files, tables and messages. */
    public String key() {
        return key;
    }

    public static Optional<SuspensionGround> of(String key) {
        return Arrays.stream(values()).filter(ground -> ground.key.equals(key)).findFirst();
    }
}
