package io.yici.catalogue;

import io.yici.calendar.TimeLimit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A public service as its folder's {@code service.yaml} states it: what is decided, on what ground, from which records. Every name is a key of the
 * service's messages ({@link ServiceMessages}).
 *
 * @param id of the service, its folder and its process; lower-case words joined by hyphens
 * @param code item code of 31 characters, of the authority's credit code
 * @param theme key of the theme it is listed under
 * @param authority id of the department that decides
 * @param diagram file that holds the process
 * @param form file that asks what no register knows
 * @param decision id of the decision that answers the application
 * @param visits how often the applicant must come in person
 * @param fee in yuan
 * @param waitSeconds about how long the straight way takes from submission to result; 0 where people look at every case
 * @param tolerant records whose proof, and file fields whose file, may come after acceptance
 * @param records what is fetched, by requirement name, in the order told to people
 * @param people whose records are fetched, by role name
 * @param retentionYears how long a case is kept after it closed
 * @param publicity what of a case is made public; null where nothing is
 * @param clerks what clerks are shown besides the case itself
 * @param accepted warnings that stay, as files without a place for that cannot say
 * @param drafts what becomes of applications that were begun and not handed in when this version is published
 */
public record ServiceItem(
        String id,
        String code,
        String theme,
        String authority,
        List<Audience> audience,
        List<Channel> channels,
        String diagram,
        String form,
        String decision,
        TimeLimit promised,
        TimeLimit statutory,
        int visits,
        BigDecimal fee,
        int waitSeconds,
        List<String> basis,
        List<String> conditions,
        List<String> notes,
        List<String> steps,
        List<String> appeal,
        List<ExemptMaterial> materials,
        List<OptionalMaterial> optional,
        List<String> tolerant,
        Outcome outcome,
        Map<String, Role> people,
        Map<String, Requirement> records,
        int retentionYears,
        @Nullable Publicity publicity,
        ForClerks clerks,
        DraftPolicy drafts,
        List<AcceptedFinding> accepted) {

    public ServiceItem {
        audience = List.copyOf(audience);
        channels = List.copyOf(channels);
        basis = List.copyOf(basis);
        conditions = List.copyOf(conditions);
        notes = List.copyOf(notes);
        steps = List.copyOf(steps);
        appeal = List.copyOf(appeal);
        materials = List.copyOf(materials);
        optional = List.copyOf(optional);
        tolerant = List.copyOf(tolerant);
        people = inOrder(people);
        records = inOrder(records);
        accepted = List.copyOf(accepted);
    }

    /** The records that tell who a role is: the one that names its people, and those that name the people left out. */
    public List<String> sources(Role role) {
        return Stream.concat(Stream.of(role), role.without().stream().flatMap(other -> role(other).stream()))
                .flatMap(one -> Stream.ofNullable(one.key()))
                .map(RoleKey::record)
                .distinct()
                .toList();
    }

    /** The process that runs the service has the service's id. */
    public String process() {
        return id;
    }

    public Optional<Requirement> requirement(String name) {
        return Optional.ofNullable(records.get(name));
    }

    public Optional<Role> role(String name) {
        return Optional.ofNullable(people.get(name));
    }

    private static <T> Map<String, T> inOrder(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** What becomes of a draft that was begun on an older version. */
    public enum DraftPolicy {
        /** It ends on the version it began with. */
        PIN,
        /** It goes over to this version; what is asked the same way keeps its answer. */
        ASK_CHANGED,
        /** It is closed; a new one takes over the answers that still hold. */
        CUT_OFF
    }

    /** Who may apply. */
    public enum Audience {
        PERSON,
        ENTERPRISE
    }

    /** Where one may apply. */
    public enum Channel {
        ONLINE,
        WINDOW
    }

    /**
     * A paper nobody has to bring.
     *
     * @param insteadOf requirements whose records replace it
     */
    public record ExemptMaterial(String id, List<String> insteadOf) {

        public ExemptMaterial {
            insteadOf = List.copyOf(insteadOf);
        }
    }

    /**
     * A paper one may add, and nobody has to.
     *
     * @param field key of the form's file field that takes it
     */
    public record OptionalMaterial(String id, String field) {}

    /**
     * What the applicant gets.
     *
     * @param certificate kind of certificate, as the diagram's issuing step names it
     * @param validDays how long it is valid
     * @param lines what the certificate states besides its holder
     * @param reminder how long before it ends its holder is reminded; null where nobody is
     */
    public record Outcome(
            String certificate,
            int validDays,
            List<Channel> delivery,
            List<CertificateLine> lines,
            @Nullable TimeLimit reminder) {

        public Outcome {
            delivery = List.copyOf(delivery);
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of the certificate.
     *
     * @param key names it among the service's texts, {@code certificate.<key>}
     * @param value FEEL expression over the facts of the case and its decisions
     */
    public record CertificateLine(String key, LineKind kind, String value) {}

    /** How a line of the certificate is written. */
    public enum LineKind {
        TEXT,
        MONEY,
        MONTHS,
        DATE
    }

    /**
     * A person of the case whose records may be needed, or several of them.
     *
     * @param name of the role
     * @param key where the ids come from; null for the applicant, who is known
     * @param consent who agrees to the pull
     * @param without other roles whose people are left out here, so that nobody is asked twice
     */
    public record Role(String name, @Nullable RoleKey key, Consent consent, List<String> without) {

        public Role {
            without = List.copyOf(without);
        }

        /** Whether this is the applicant. */
        public boolean self() {
            return key == null;
        }
    }

    /**
     * The fact that names a person: one id, or a list of ids.
     *
     * @param record requirement whose record holds it
     */
    public record RoleKey(String record, String fact) {}

    /** Who agrees that a person's record is pulled. */
    public enum Consent {
        /** The applicant, for the own records. */
        SELF,
        /** That person, signed in with their own account. */
        OWN_ACCOUNT,
        /** The applicant as guardian. */
        GUARDIAN
    }

    /**
     * A record the service needs.
     *
     * @param name under which diagram, rules and texts know it
     * @param resource of a register
     * @param of role whose record it is
     * @param fields the only fields that are asked for
     * @param basis keys of the legal bases of the pull
     * @param deadlineSeconds how long the department may take before the person is told
     * @param missing what is done, in this order, when the record cannot be had
     * @param patience for how long the department is asked before a clerk looks, where {@code missing} says so
     * @param maxAge how old an answer may be when the application is submitted; an older one is asked for again
     */
    public record Requirement(
            String name,
            String resource,
            String of,
            List<String> fields,
            List<String> basis,
            int deadlineSeconds,
            List<WhenMissing> missing,
            Duration patience,
            Duration maxAge) {

        public Requirement {
            fields = List.copyOf(fields);
            basis = List.copyOf(basis);
            missing = List.copyOf(missing);
        }

        /** Message key of the record's name. */
        public String nameKey() {
            return "record." + name;
        }

        /** Message key of why the record is needed. */
        public String purposeKey() {
            return "record." + name + ".purpose";
        }
    }

    /** What of a case is made public, on what legal bases, while objections to it may be filed. Whatever is not listed is not shown. */
    public record Publicity(List<String> basis, List<Shown> shows) {

        public Publicity {
            basis = List.copyOf(basis);
            shows = List.copyOf(shows);
        }
    }

    /**
     * A fact that is made public.
     *
     * @param key names it among the service's texts, {@code publicity.<key>}
     * @param fact path of the fact, such as {@code household.street}; no expression, so that nothing is put together past the mask
     * @param mask how much of it is shown
     */
    public record Shown(String key, String fact, Registers.Mask mask) {

        /** The names of the path. */
        public List<String> path() {
            return List.of(fact.split("\\.", -1));
        }
    }

    /** A rung of the ladder for a record that cannot be had. */
    public enum WhenMissing {
        /** The case waits and asks again. */
        RETRY,
        /** The applicant may upload a proof instead. */
        UPLOAD,
        /** A clerk decides. */
        CLERK
    }
}
