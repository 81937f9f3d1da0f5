package io.yici.site;

import io.yici.organisation.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may reach an address. A module declares its own as beans; whatever no rule names is for anybody who is signed in.
 *
 * @param method null for all
 * @param pattern like {@code /inbox/**}
 * @param roles any of which is enough; none for everybody, signed in or not
 */
public record PathRule(@Nullable HttpMethod method, String pattern, Set<Role> roles) {

    public PathRule {
        roles = Set.copyOf(roles);
    }

    /** For putting the more specific rule before the more general one. */
    PathPattern pathPattern() {
        return PathPatternParser.defaultInstance.parse(pattern);
    }

    /** Everybody may read it, signed in or not. */
    public static PathRule open(String pattern) {
        return new PathRule(null, pattern, Set.of());
    }

    /** Only people with one of the roles. */
    public static PathRule only(String pattern, Role... roles) {
        return new PathRule(null, pattern, Set.of(roles));
    }
}
