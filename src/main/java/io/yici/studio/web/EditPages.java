package io.yici.studio.web;

import io.yici.analysis.ServiceCheck;
import io.yici.catalogue.FileChanged;
import io.yici.catalogue.ProcessesFolder;
import io.yici.catalogue.ServiceFolder;
import io.yici.catalogue.ServiceVersion;
import io.yici.catalogue.Services;
import io.yici.codes.Sha256;
import io.yici.site.FormErrors;
import io.yici.site.Views;
import io.yici.studio.FolderChecks;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A service's diagram to be changed: drawn where scripts run, as text where they do not. */
@Controller
class EditPages {

    /** What makes a file no diagram at all, so that it is not saved. */
    private static final Set<String> UNREADABLE =
            Set.of("xml.syntax", "xml.doctype", "xml.too-deep", "file.too-large", "bpmn.schema");

    private final Services services;
    private final ProcessesFolder folder;
    private final FolderChecks checks;
    private final StudioViews views;

    EditPages(Services services, ProcessesFolder folder, FolderChecks checks, StudioViews views) {
        this.services = services;
        this.folder = folder;
        this.checks = checks;
        this.views = views;
    }

    @GetMapping("/studio/services/{service}/edit")
    String edit(@PathVariable String service, Model model, Locale locale) {
        ServiceVersion running = services.current(service);
        ServiceFolder saved = saved(running);
        String file = running.item().diagram();
        byte[] content = saved.file(file).orElse(new byte[0]);
        show(
                running,
                new String(content, StandardCharsets.UTF_8),
                Sha256.hex(content),
                checks.of(saved),
                model,
                locale);
        return "studio/edit";
    }

    @PostMapping(path = "/studio/services/{service}/edit", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String save(
            @PathVariable String service,
            @RequestParam String content,
            @RequestParam String before,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        ServiceVersion running = services.current(service);
        String file = running.item().diagram();
        ServiceFolder saved = saved(running);
        byte[] held = saved.file(file).orElse(new byte[0]);
        byte[] wanted = content.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> files = saved.files();
        files.put(file, wanted);
        ServiceCheck.Result result = checks.of(ServiceFolder.of(service, files));
        FormErrors errors = new FormErrors();
        if (!Sha256.hex(held).equals(before)) {
            errors.add("content", "studio.edit.changed");
        } else if (result.findings().stream()
                .anyMatch(finding -> finding.file().equals(file) && UNREADABLE.contains(finding.rule()))) {
            errors.add("content", "studio.edit.unreadable");
        } else {
            try {
                folder.save(service, file, held, wanted);
                redirect.addFlashAttribute(
                        "notice",
                        result.publishable()
                                ? Views.Notice.success("studio.edit.saved")
                                : Views.Notice.warning("studio.edit.saved.findings"));
                return "redirect:/studio/services/" + service + "/edit";
            } catch (FileChanged meanwhile) {
                errors.add("content", "studio.edit.changed");
            }
        }
        model.addAttribute("errors", errors);
        show(running, content, before, result, model, locale);
        return "studio/edit";
    }

    /** What stands in the form, as a file, for those who keep the service's folder elsewhere. */
    @PostMapping(path = "/studio/services/{service}/edit/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<byte[]> file(@PathVariable String service, @RequestParam String content) {
        String path = services.current(service).item().diagram();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(path.substring(path.lastIndexOf('/') + 1), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content.getBytes(StandardCharsets.UTF_8));
    }

    /** The steps an editor offers ready made. */
    @GetMapping(path = "/studio/step-templates", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String templates() {
        return folder.stepTemplates().stream()
                .map(String::strip)
                .map(text -> text.startsWith("[") ? text.substring(1, text.length() - 1) : text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(",", "[", "]"));
    }

    private void show(
            ServiceVersion running,
            String content,
            String before,
            ServiceCheck.Result result,
            Model model,
            Locale locale) {
        model.addAttribute("service", running.service());
        model.addAttribute("name", running.name(locale));
        model.addAttribute("file", running.item().diagram());
        model.addAttribute("text", content);
        model.addAttribute("before", before);
        model.addAttribute("editable", folder.editable().isPresent());
        model.addAttribute("findings", views.findings(result.findings(), locale));
    }

    /** The folder as it is saved; the version that runs where there is none. */
    private ServiceFolder saved(ServiceVersion running) {
        return folder.services().contains(running.service()) ? folder.read(running.service()) : running.folder();
    }
}
