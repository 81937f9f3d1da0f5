package io.yici.rights;

import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.organisation.PersonalData;
import io.yici.organisation.PersonalFiles;
import io.yici.vault.Vault;
import java.io.IOException;
import java.io.OutputStream;
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
    private final List<PersonalFiles> files;
    private final Ledger ledger;
    private final Vault vault;

    DataCopy(List<PersonalData> parts, List<PersonalFiles> files, Ledger ledger, Vault vault) {
        this.parts =
                parts.stream().sorted(Comparator.comparing(PersonalData::part)).toList();
        this.files = List.copyOf(files);
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

    /** The same as a ZIP file, a JSON file for each part, and what was uploaded: one file in memory at a time. The stream is not closed. */
    void zip(UUID account, Map<String, Object> copy, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        parts(copy, zip);
        for (PersonalFiles some : files) {
            for (PersonalFiles.One file : some.of(account)) {
                zip.putNextEntry(new ZipEntry("files/" + file.path()));
                zip.write(file.content().get());
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    private static void parts(Map<String, Object> copy, ZipOutputStream zip) throws IOException {
        for (Map.Entry<String, Object> part : copy.entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey() + ".json"));
            zip.write(JSON.writeValueAsBytes(part.getValue()));
            zip.closeEntry();
        }
    }
}
