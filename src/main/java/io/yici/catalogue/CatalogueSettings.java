package io.yici.catalogue;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set of the catalogue.
 *
 * @param processes folder of services and registers that designers edit; where it does not exist, those in the jar are taken
 */
@ConfigurationProperties("yici.catalogue")
record CatalogueSettings(@DefaultValue("./processes") Path processes) {}
