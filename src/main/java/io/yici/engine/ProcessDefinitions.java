package io.yici.engine;

import io.yici.engine.expression.Namespaces;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Deploys diagrams and decision tables. */
@Component
public class ProcessDefinitions {

    private final RepositoryService repository;

    ProcessDefinitions(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * Deploys the diagrams and decision tables among the files as one new version; joins the caller's transaction.
     *
     * @param name the service's id
     * @param files by file name; those that are neither {@code .bpmn} nor {@code .dmn} are passed over
     * @throws NotDeployable when the engine refuses a file or none holds an executable process
     */
    public DeployedDefinition deploy(String name, Map<String, byte[]> files) {
        DeploymentBuilder deployment = repository.createDeployment().name(name);
        files.forEach((file, content) -> {
            if (file.endsWith(".bpmn") || file.endsWith(".dmn")) {
                deployment.addInputStream(file, new ByteArrayInputStream(Namespaces.camunda(content)));
            }
        });
        DeploymentWithDefinitions deployed;
        try {
            deployed = deployment.deployWithResult();
        } catch (ProcessEngineException refused) {
            throw NotDeployable.refused(name, refused);
        }
        var definitions = deployed.getDeployedProcessDefinitions();
        if (definitions == null || definitions.isEmpty()) {
            throw NotDeployable.nothingExecutable(name);
        }
        ProcessDefinition definition = definitions.get(0);
        return new DeployedDefinition(definition.getId(), definition.getKey(), definition.getVersion());
    }
}
