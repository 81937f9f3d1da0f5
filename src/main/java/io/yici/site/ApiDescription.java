package io.yici.site;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** What programs are told of the API as a whole: how to sign in, how to repeat a request, what a problem looks like. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "Problem";
    private static final String PDF = "application/pdf";
    private static final String BASIC = "basic";
    private static final String DESCRIPTION = """
            Public services that take no run: an application is begun, records are fetched from the departments that hold them, and \
            the whole case is finished online.

            Texts are in the language of `Accept-Language` (Chinese or English). Sensitive parts of records are masked, and no personal \
            data stands in an address.

            Every `POST` carries an `Idempotency-Key`: a request that is repeated with its key is carried out once and answered alike.

            What goes wrong is told as `application/problem+json` (RFC 9457). Its `code` is stable; `title` says what happened, `detail` \
            what to do next, `errors` which fields are wrong.
            """;
    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "The request is malformed",
            "401", "Login or password is missing or wrong",
            "403", "The account has no right to this",
            "404", "There is no such thing, or it is somebody else's",
            "409", "Not possible as things stand",
            "413", "Too large",
            "415", "Of a kind that is not taken",
            "422", "Something sent is wrong; `errors` names the fields",
            "429", "Too many requests; `Retry-After` says when to go on"));

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Yici").version("v1").description(DESCRIPTION))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description(
                                                "Login and password of the person on whose behalf a program acts")))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }

    private static Schema<?> problem() {
        Schema<?> field = new ObjectSchema()
                .addProperty("field", new StringSchema().example("months"))
                .addProperty("code", new StringSchema().description("stable").example("max"))
                .addProperty("message", new StringSchema().example("不能大于 12"));
        return new ObjectSchema()
                .addProperty("type", new StringSchema().example("urn:yici:problem:answers.refused"))
                .addProperty("code", new StringSchema().description("stable").example("answers.refused"))
                .addProperty("status", new IntegerSchema().example(422))
                .addProperty(
                        "title", new StringSchema().description("what happened").example("有些内容没有填写或填写有误"))
                .addProperty(
                        "detail",
                        new StringSchema().description("what to do next").example("请按每一项的提示改正后重新提交。已填写的内容不会丢失。"))
                .addProperty(
                        "instance",
                        new StringSchema()
                                .description("names this one event in the log")
                                .example("urn:yici:incident:8F3K-2QWX"))
                .addProperty("errors", new ArraySchema().items(field).description("the fields that are wrong"));
    }

    @Bean
    OpenApiCustomizer problemsAndKeys() {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problem());
            if (api.getTags() != null) {
                api.setTags(api.getTags().stream()
                        .sorted(Comparator.comparing(Tag::getName))
                        .toList());
            }
            api.getPaths().values().forEach(path -> path.readOperationsMap().forEach(ApiDescription::complete));
        };
    }

    /** Names for the methods of generated clients. */
    @Bean
    OperationCustomizer operationNames() {
        return (operation, handler) -> {
            String group = handler.getBeanType().getSimpleName().replace("Api", "");
            String name = handler.getMethod().getName();
            return operation.operationId(StringUtils.uncapitalize(group) + StringUtils.capitalize(name));
        };
    }

    private static void complete(PathItem.HttpMethod method, Operation operation) {
        if (method == PathItem.HttpMethod.POST) {
            if (operation.getParameters() != null) {
                operation.getParameters().removeIf(parameter -> RequestKeys.HEADER.equals(parameter.getName()));
            }
            operation.addParametersItem(key());
        }
        operation.getResponses().values().stream()
                .filter(response -> response.getContent() != null)
                .map(response -> response.getContent().get(PDF))
                .filter(Objects::nonNull)
                .forEach(pdf -> pdf.setSchema(new StringSchema().format("binary")));
        boolean hasBody = operation.getRequestBody() != null;
        PROBLEMS.forEach((status, text) -> {
            if (hasBody || !List.of("413", "415", "422").contains(status)) {
                operation.getResponses().addApiResponse(status, response(text));
            }
        });
    }

    private static Parameter key() {
        return new Parameter()
                .in("header")
                .name(RequestKeys.HEADER)
                .required(true)
                .description("Made up anew for each request and kept when it is repeated; a random UUID serves")
                .schema(new StringSchema().pattern(RequestKeys.PATTERN))
                .example("6f1c0a52-6c1e-4c55-9d5c-0f5b1f6f2a11");
    }

    private static ApiResponse response(String text) {
        return new ApiResponse()
                .description(text)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }
}
