package io.yici.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What clerks are shown of the applicant besides the case itself.
 *
 * @param district path of the fact that is the code of the case's district, such as {@code household.region}; null where cases have none
 * @param earlier key of the legal basis on which the applicant's earlier cases of this service are shown; null where none allows it
 */
public record ForClerks(@Nullable String district, @Nullable String earlier) {

    /** Nothing. */
    static final ForClerks NOTHING = new ForClerks(null, null);

    /** The names of the district's path; empty where cases have none. */
    public List<String> districtPath() {
        return district == null ? List.of() : List.of(district.split("\\.", -1));
    }
}
