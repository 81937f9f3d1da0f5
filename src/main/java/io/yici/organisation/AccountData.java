package io.yici.organisation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A person's account. */
@Component
class AccountData implements PersonalData {

    private final Accounts accounts;

    AccountData(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String part() {
        return "account";
    }

    @Override
    public Object of(UUID account, Locale locale) {
        PersonIdentity identity = accounts.identity(account);
        Map<String, Object> data = new LinkedHashMap<>();
        accounts.byId(account).ifPresent(held -> data.put("login", held.login()));
        data.put("name", identity.name());
        data.put("personId", identity.personId());
        return data;
    }
}
