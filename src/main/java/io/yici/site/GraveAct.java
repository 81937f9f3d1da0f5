package io.yici.site;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What asks for the password again, unless it was typed a short while ago: acts that cannot be taken back, or that open what is closed. The page that
 * asks keeps what was typed into the form and sends it on with the password, so that nothing is typed twice.
 *
 * <p>A program that sends its password with each request is not asked. One that uses a browser's session is answered {@code site.password-needed}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(GraveAct.Any.class)
public @interface GraveAct {

    /** The act's name: {@code site.grave.<name>} says in words what is about to happen, and the log says it by this name. */
    String value();

    /** Where only some answers are grave: the field, or the part of the address, that tells. */
    String field() default "";

    /** The answers that are grave. */
    String[] answers() default {};

    /** Several, of which each asks for itself. */
    @Documented
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Any {

        GraveAct[] value();
    }
}
