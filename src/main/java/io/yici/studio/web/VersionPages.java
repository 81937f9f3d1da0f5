package io.yici.studio.web;

import io.yici.analysis.parts.DiagramParts;
import io.yici.analysis.parts.Part;
import io.yici.analysis.parts.RuleTable;
import io.yici.catalogue.ProcessesFolder;
import io.yici.catalogue.ServiceUnknown;
import io.yici.catalogue.ServiceVersion;
import io.yici.catalogue.Services;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** One version of a service: its diagram with what is known of it, its rules, its form, its files. */
@Controller
class VersionPages {

    /** Of no interest in a list of steps. */
    private static final Set<String> NO_STEPS = Set.of("process", "sequenceFlow", "laneSet", "lane", "textAnnotation");

    private final Services services;
    private final ProcessesFolder folder;
    private final DiagramLayers layers;
    private final VersionViews views;

    VersionPages(Services services, ProcessesFolder folder, DiagramLayers layers, VersionViews views) {
        this.services = services;
        this.folder = folder;
        this.layers = layers;
        this.views = views;
    }

    @GetMapping("/studio/services/{service}")
    String running(@PathVariable String service) {
        return "redirect:/studio/services/" + service + "/versions/"
                + services.current(service).number();
    }

    @GetMapping("/studio/services/{service}/versions/{number}")
    String version(
            @PathVariable String service,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String layer,
            Model model,
            Locale locale) {
        ServiceVersion version = services.version(service, number);
        Layer shown = Layer.named(layer);
        Marks marks = layers.of(version, shown, locale);
        model.addAttribute("version", version);
        model.addAttribute("name", version.name(locale));
        model.addAttribute(
                "running", services.find(service).map(ServiceVersion::number).orElse(0) == number);
        model.addAttribute("editable", folder.editable().isPresent());
        model.addAttribute("layer", shown.key());
        if (shown == Layer.VISITS) {
            model.addAttribute("visits", layers.visitsSaid(version, locale));
        }
        model.addAttribute(
                "layers", List.of(Layer.values()).stream().map(Layer::key).toList());
        model.addAttribute("steps", views.steps(steps(version), marks, locale));
        model.addAttribute("tables", RuleTable.of(version.definition()));
        model.addAttribute("pages", views.form(version, locale));
        model.addAttribute("files", version.folder().paths());
        model.addAttribute("history", views.history(services.history(service), locale));
        return "studio/version";
    }

    @GetMapping("/studio/services/{service}/versions/{number}/marks")
    @ResponseBody
    Collection<Marks.Mark> marks(
            @PathVariable String service,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String layer,
            Locale locale) {
        return layers.of(services.version(service, number), Layer.named(layer), locale)
                .all();
    }

    /** A file as it was published. */
    @GetMapping("/studio/services/{service}/versions/{number}/files/{*path}")
    ResponseEntity<byte[]> file(@PathVariable String service, @PathVariable int number, @PathVariable String path) {
        String wanted = path.substring(1);
        byte[] content = services.version(service, number)
                .folder()
                .file(wanted)
                .orElseThrow(() -> ServiceUnknown.version(service, number));
        String name = wanted.substring(wanted.lastIndexOf('/') + 1);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noCache())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    private static List<Part> steps(ServiceVersion version) {
        return DiagramParts.of(version.definition()).stream()
                .filter(part -> !NO_STEPS.contains(part.kind()))
                .toList();
    }
}
