package io.yici.rights;

import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.organisation.PersonalData;
import io.yici.vault.Vault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The copy of all that is held about a person, made when it is asked for and kept nowhere; that it was made is logged before it leaves. */
@Component
class DataCopy {

    private static final String PURPOSE = "rights.copy";
    private static final String BASIS = "rights.law.copy";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final List<PersonalData> parts;
    private final Ledger ledger;
    private final Vault vault;

    DataCopy(List<PersonalData> parts, Ledger ledger, Vault vault) {
        this.parts =
                parts.stream().sorted(Comparator.comparing(PersonalData::part)).toList();
        this.ledger = ledger;
        this.vault = vault;
    }

    /** All of it, by part. */
    @Transactional
    Map<String, Object> of(UUID account, Locale locale) {
        Map<String, Object> copy = new LinkedHashMap<>();
        parts.forEach(part -> copy.put(part.part(), part.of(account, locale)));
        String person = vault.pseudonym(account.toString());
        ledger.record(LedgerEntry.of(LedgerEvent.EXPORTED, PURPOSE, BASIS)
                .by(person)
                .about(person)
                .fields(copy.keySet()));
        return copy;
    }

    /** The same as a ZIP file, a JSON file for each part. */
    static byte[] zip(Map<String, Object> copy) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Object> part : copy.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey() + ".json"));
                zip.write(JSON.writeValueAsBytes(part.getValue()));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
