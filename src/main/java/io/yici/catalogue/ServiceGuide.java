package io.yici.catalogue;

import io.yici.calendar.TimeLimit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The guide of a service in one language, made of what runs. What is not in it is not asked of anybody.
 *
 * @param id of the service
 * @param version published, counted from 1
 * @param code item code of 31 characters
 * @param themeId key of its theme
 * @param authority name of the department that decides
 * @param online whether it can be done online
 * @param basis of the service
 * @param questions what is asked because no register knows it
 * @param together names of other services that are handled together with it, each with a decision of its own
 */
public record ServiceGuide(
        String id,
        int version,
        String code,
        String name,
        String summary,
        String audience,
        String themeId,
        String authority,
        Effort effort,
        BigDecimal fee,
        boolean online,
        TimeLimit promised,
        TimeLimit statutory,
        List<String> conditions,
        List<String> notes,
        List<String> basis,
        List<Exempt> exempt,
        List<Voluntary> voluntary,
        List<Fetched> fetched,
        List<Topic> questions,
        List<String> together,
        List<Step> steps,
        Result result,
        Help help) {

    public ServiceGuide {
        conditions = List.copyOf(conditions);
        notes = List.copyOf(notes);
        basis = List.copyOf(basis);
        exempt = List.copyOf(exempt);
        voluntary = List.copyOf(voluntary);
        fetched = List.copyOf(fetched);
        questions = List.copyOf(questions);
        together = List.copyOf(together);
        steps = List.copyOf(steps);
    }

    /**
     * What the service costs the applicant and the departments.
     *
     * @param visits how often one must come in person
     * @param documents how many papers one must bring
     * @param records up to how many records are fetched
     * @param departments from how many departments they come
     * @param waitSeconds about how long the straight way takes; 0 where people look at every case
     */
    public record Effort(int visits, int documents, int records, int departments, int waitSeconds) {}

    /**
     * Where to turn.
     *
     * @param appeal ways to contest the decision
     * @param consult where to ask
     * @param complaint where to complain
     */
    public record Help(List<String> appeal, String consult, String complaint) {

        public Help {
            appeal = List.copyOf(appeal);
        }
    }

    /**
     * A paper nobody has to bring.
     *
     * @param insteadOf names of the records that replace it
     * @param departments that keep these records
     */
    public record Exempt(String name, List<String> insteadOf, List<String> departments) {

        public Exempt {
            insteadOf = List.copyOf(insteadOf);
            departments = List.copyOf(departments);
        }
    }

    /** A paper one may add. */
    public record Voluntary(String name, @Nullable String note) {}

    /**
     * A record that is fetched.
     *
     * @param requirement its name in the service
     * @param resource name of the department's resource
     * @param person whose record it is
     * @param consent who agrees to it
     * @param fields names of the only fields that are asked for
     * @param after name of the record that tells whose record this is, and so comes first; null where it is asked for at once
     * @param purpose what it is for
     * @param basis on which it is fetched
     */
    public record Fetched(
            String requirement,
            String name,
            String department,
            String resource,
            String person,
            ServiceItem.Consent consent,
            List<String> fields,
            @Nullable String after,
            String purpose,
            List<String> basis) {

        public Fetched {
            fields = List.copyOf(fields);
            basis = List.copyOf(basis);
        }
    }

    /** A page of the form. */
    public record Topic(String name, List<String> questions) {

        public Topic {
            questions = List.copyOf(questions);
        }
    }

    /** A step of the way: its name, and what happens in it. */
    public record Step(String name, String text) {}

    /**
     * What one gets.
     *
     * @param certificate its name
     * @param validDays how long it is valid
     */
    public record Result(
            String certificate, int validDays, @Nullable String note) {}
}
