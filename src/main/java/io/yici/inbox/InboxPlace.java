package io.yici.inbox;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where in which list a clerk is: what the address of a page of the list says, and where a form leads back to. */
record InboxPlace(InboxFilter filter, @Nullable InboxCursor cursor) {

    static InboxPlace of(Map<String, String> query) {
        return new InboxPlace(InboxFilter.of(query), InboxCursor.of(Objects.requireNonNullElse(query.get("at"), "")));
    }

    /** Reads the query that a form sends back; the list as it is where that is none. */
    static InboxPlace back(String query) {
        try {
            return of(UriComponentsBuilder.newInstance()
                    .query(query)
                    .build()
                    .getQueryParams()
                    .toSingleValueMap());
        } catch (IllegalArgumentException unreadable) {
            return of(Map.of());
        }
    }

    String query() {
        return at(cursor);
    }

    private String at(@Nullable InboxCursor place) {
        String query = filter.query();
        String at = place == null ? "" : "at=" + place.text();
        return query + (query.isEmpty() || at.isEmpty() ? "" : "&") + at;
    }

    String address() {
        return address(cursor);
    }

    /** The page of the same list at that place. */
    String address(@Nullable InboxCursor place) {
        String query = at(place);
        return query.isEmpty() ? "/inbox" : "/inbox?" + query;
    }
}
