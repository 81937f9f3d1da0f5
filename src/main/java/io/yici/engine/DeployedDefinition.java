package io.yici.engine;

/**
 * A process definition the engine holds.
 *
 * @param id the engine's id, naming this version
 * @param processKey the process id in the diagram
 * @param version counted by the engine from 1
 */
public record DeployedDefinition(String id, String processKey, int version) {}
