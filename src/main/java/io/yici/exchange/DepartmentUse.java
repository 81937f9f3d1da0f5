package io.yici.exchange;

/**
 * What a department was asked for a service and how it answered; counts, nobody's data.
 *
 * @param service id of the service; empty where it was not noted
 * @param requests how many records were needed
 * @param answered how many of them it gave, or said that there are none
 * @param attempts how often it was asked for them
 * @param quick how many were given within a second
 * @param averageMillis how long answers took
 * @param findings how many values did not fit their field
 * @param dropped how many fields it sent that nobody had asked for
 * @param mismatches how many answers were about somebody else
 */
public record DepartmentUse(
        String department,
        String resource,
        String service,
        long requests,
        long answered,
        long attempts,
        long quick,
        long averageMillis,
        long findings,
        long dropped,
        long mismatches) {}
