package io.yici.organisation;

import java.util.UUID;

/** Somebody one works with, by the name they are known by. */
public record Colleague(UUID id, String login, String name) {}
