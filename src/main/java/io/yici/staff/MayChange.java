package io.yici.staff;

import io.yici.organisation.Role;
import io.yici.site.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells each of these pages whether its reader changes the organisation or only reads it. */
@ControllerAdvice(basePackageClasses = MayChange.class)
class MayChange {

    @ModelAttribute("mayChange")
    boolean mayChange(@AuthenticationPrincipal SignedIn me) {
        return me.is(Role.ADMINISTRATOR);
    }
}
