package io.yici.audit;

import io.yici.organisation.Account;
import io.yici.organisation.Colleagues;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Who of staff is named to a citizen: where somebody looked without having work on the case, the person and not only the office. */
@Component
public class Offices {

    private final Officers officers;
    private final Colleagues colleagues;

    Offices(Officers officers, Colleagues colleagues) {
        this.officers = officers;
        this.colleagues = colleagues;
    }

    /** Name, department, group and role. */
    public String named(Account account, Locale locale) {
        return officers.named(colleagues.name(account.id()), account, locale);
    }
}
