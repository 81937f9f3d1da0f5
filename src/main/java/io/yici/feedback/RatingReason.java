package io.yici.feedback;

import java.util.Locale;

/** What a person was not content with; the first three are what people complain of most. */
enum RatingReason {
    /** 超过期限. */
    LATE,
    /** 要求指南以外的材料. */
    EXTRA_MATERIALS,
    /** 增加指南以外的条件. */
    EXTRA_CONDITIONS,
    /** 服务态度不好. */
    ATTITUDE,
    /** 系统不好用. */
    SYSTEM,
    /** 说明看不懂. */
    UNCLEAR;

    /** As forms, messages and the API say it. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
