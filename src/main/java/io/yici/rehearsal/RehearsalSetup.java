package io.yici.rehearsal;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;

/**
 * The product as it runs, without pages, the API and publishing by saving. It is no {@code @Configuration}, so that the product itself does not
 * find it.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "io.yici",
        excludeFilters = {
            @Filter(
                    type = FilterType.ANNOTATION,
                    classes = {Controller.class, ControllerAdvice.class}),
            @Filter(type = FilterType.CUSTOM, classes = TestClasses.class),
            @Filter(
                    type = FilterType.REGEX,
                    pattern = {"io\\.yici\\.Yici", "io\\.yici\\.studio\\..*"})
        })
final class RehearsalSetup {}
