package io.yici.cases.web;

import io.yici.cases.CaseFile;
import java.util.Optional;

/** Whether a case can be rated (好差评); implemented by the module that takes ratings. */
public interface CaseRatings {

    /** Nothing while there is nothing to rate. */
    Optional<Standing> of(CaseFile file);

    /** How a decided case stands with its rating. */
    enum Standing {
        OPEN,
        GIVEN
    }
}
