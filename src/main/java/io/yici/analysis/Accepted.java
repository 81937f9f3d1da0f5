package io.yici.analysis;

import io.yici.catalogue.Finding;

/** A finding that stays as it is, for a reason its author wrote into the file. */
public record Accepted(Finding finding, String reason) {}
