package io.yici.studio.web;

import io.yici.catalogue.Services;
import io.yici.studio.EventLog;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The ways a version's cases took, as files for process mining. */
@Controller
class EventLogFiles {

    private final Services services;
    private final EventLog log;

    EventLogFiles(Services services, EventLog log) {
        this.services = services;
        this.log = log;
    }

    @GetMapping("/studio/services/{service}/versions/{number}/log/xes")
    void xes(@PathVariable String service, @PathVariable int number, HttpServletResponse response) throws IOException {
        var version = services.version(service, number);
        head(response, MediaType.APPLICATION_XML_VALUE, service + "-" + number + ".xes");
        log.xes(version, response.getOutputStream());
    }

    @GetMapping("/studio/services/{service}/versions/{number}/log/ocel")
    void ocel(@PathVariable String service, @PathVariable int number, HttpServletResponse response) throws IOException {
        var version = services.version(service, number);
        head(response, MediaType.APPLICATION_JSON_VALUE, service + "-" + number + ".ocel.json");
        log.ocel(version, response.getOutputStream());
    }

    private static void head(HttpServletResponse response, String type, String file) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
    }
}
