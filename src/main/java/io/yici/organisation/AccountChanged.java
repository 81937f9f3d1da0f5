package io.yici.organisation;

import java.util.UUID;

/** What an account may do was changed, or its password: whoever is signed in as it has to sign in again. */
public record AccountChanged(UUID account) {}
