package io.yici.site;

import java.util.UUID;

/**
 * Somebody typed their password.
 *
 * @param what {@code sign-in}, or the name of the grave act before which it was asked for again
 * @param right whether it was the right one; a wrong one at sign-in is nobody's, and not told
 */
public record PasswordTyped(UUID account, String what, boolean staff, boolean right) {}
