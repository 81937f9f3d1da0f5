package io.yici.exchange.connector;

import java.util.Map;

/** A question as it goes over the wire. */
record SignedBody(byte[] body, Map<String, String> headers) {}
