package io.yici.audit;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what is noticed where a clerk may be of the family of whose case they look at.
 *
 * @param sameSurname whether the same surname is an alarm
 * @param commonSurnames surnames so common that they are none
 * @param sameAddress whether the same address is an alarm
 */
@ConfigurationProperties("yici.audit.kin")
record KinSettings(
        @DefaultValue("true") boolean sameSurname,

        @DefaultValue({
            "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "林", "高", "罗"
        })
        Set<String> commonSurnames,

        @DefaultValue("true") boolean sameAddress) {

    KinSettings {
        commonSurnames = Set.copyOf(commonSurnames);
    }
}
