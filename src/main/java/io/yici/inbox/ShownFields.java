package io.yici.inbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.yici.analysis.AccessRules;
import io.yici.cases.CaseVersion;
import io.yici.cases.Dispute;
import io.yici.cases.web.RecordTexts;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.organisation.Account;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The one place that says which fields of a case's records a clerk may see: those that some step of the item's group needs, as {@link AccessRules} finds
 * in the service, and all of a record that the applicant disputes, or that differs from another. Nothing else, masked or not. A department that is asked for its
 * opinion sees what the diagram shows it.
 */
@Component
public class ShownFields {

    private static final String WITHHELD = "cases.record.withheld";
    private static final String WAITS = "cases.record.waits";

    private final ResourceCatalogue catalogue;
    private final StrictLooks looks;
    private final Cache<String, AccessRules> rules =
            Caffeine.newBuilder().maximumSize(500).build();

    ShownFields(ResourceCatalogue catalogue, StrictLooks looks) {
        this.catalogue = catalogue;
        this.looks = looks;
    }

    /**
     * What a clerk may see on a page of the item: sensitive values that bear no mask only once the log covers that the clerk looked; the page waits a little for it.
     */
    public RecordTexts.Shown onPage(WorkItem item, CaseVersion version, Collection<Dispute> disputes, Account clerk) {
        RecordTexts.Shown needed = of(item, version, disputes);
        boolean[] known = new boolean[2];
        return (record, field) -> {
            String instead = needed.instead(record, field);
            if (instead != null || !isBare(version, record, field)) {
                return instead;
            }
            if (!known[0]) {
                known[0] = true;
                known[1] = looks.covered(item.dossier(), clerk);
            }
            return known[1] ? null : WAITS;
        };
    }

    /** Whether the field is sensitive and shown without a mask. */
    private boolean isBare(CaseVersion version, String record, String field) {
        return version.item()
                .requirement(record)
                .flatMap(one -> catalogue.registers().resource(one.resource()))
                .flatMap(resource -> resource.field(field))
                .filter(one -> one.sensitivity() == Registers.Sensitivity.SENSITIVE)
                .filter(one -> one.mask() == Registers.Mask.NONE)
                .isPresent();
    }

    /** What readers of the item need, whether or not it may be shown already. */
    RecordTexts.Shown of(WorkItem item, CaseVersion version, Collection<Dispute> disputes) {
        AccessRules known = rules(version);
        if (OpinionItems.is(item)) {
            return (record, field) ->
                    known.fieldsAt(item.activity(), record).contains(field) ? null : RecordTexts.Shown.LEFT_OUT;
        }
        Set<String> disputed = disputes.stream().map(Dispute::requirement).collect(Collectors.toSet());
        return (record, field) -> disputed.contains(record)
                        || known.fields(item.group(), item.activity(), record).contains(field)
                ? null
                : WITHHELD;
    }

    /** The fields of a record that may be unmasked, in the service's order; none where the record is of no use to the item's group. */
    List<String> fields(CaseVersion version, String record, RecordTexts.Shown shown) {
        return version.item().requirement(record).orElseThrow(WorkItemNotFound::new).fields().stream()
                .filter(field -> shown.instead(record, field) == null)
                .toList();
    }

    private AccessRules rules(CaseVersion version) {
        String key = version.item().id() + "/" + version.version() + "/"
                + catalogue.registers().hash();
        return rules.get(key, none -> AccessRules.of(version.service().definition(), catalogue.registers()));
    }
}
