package io.yici.audit;

import io.yici.ledger.TransparencyLog;
import io.yici.ledger.tlog.LogMalformed;
import io.yici.ledger.tlog.Tile;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The log as files to fetch (C2SP tlog-tiles): hashes and signatures for everybody, the entries for auditors alone, as they tell who looked at what when. */
@Controller
class LogFiles {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final Duration LONG = Duration.ofDays(365);

    private final TransparencyLog log;

    LogFiles(TransparencyLog log) {
        this.log = log;
    }

    @GetMapping("/log/checkpoint")
    ResponseEntity<String> checkpoint() {
        return log.checkpoint()
                .map(note -> ResponseEntity.ok()
                        .contentType(TEXT)
                        .cacheControl(CacheControl.noCache())
                        .body(note.toString()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** The key with which checkpoints are checked. */
    @GetMapping("/log/key")
    ResponseEntity<String> key() {
        return ResponseEntity.ok().contentType(TEXT).body(log.key() + "\n");
    }

    /** The same with the national algorithm. */
    @GetMapping("/log/key/sm2")
    ResponseEntity<String> sm2Key() {
        return ResponseEntity.of(log.sm2Key().map(key -> key + "\n"));
    }

    @GetMapping("/log/tile/{*path}")
    ResponseEntity<byte[]> tile(@PathVariable String path) {
        try {
            Tile tile = Tile.parse(path.substring(1));
            return (tile.level() == Tile.ENTRIES ? log.bundle(tile) : log.tile(tile))
                    .map(found -> file(found, tile.level() == Tile.ENTRIES))
                    .orElseGet(() -> ResponseEntity.notFound().build());
        } catch (LogMalformed none) {
            // There is nothing at such an address.
            return ResponseEntity.notFound().build();
        }
    }

    /** What has its place never changes; but entries are nothing for caches that others share. */
    private static ResponseEntity<byte[]> file(byte[] content, boolean confidential) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(
                        confidential
                                ? CacheControl.noStore()
                                : CacheControl.maxAge(LONG).cachePublic().immutable())
                .body(content);
    }

    @GetMapping("/log/export")
    ResponseEntity<StreamingResponseBody> export() {
        StreamingResponseBody body = out -> {
            try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                log.export(writer);
            }
        };
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("yici-log.txt")
                                .build()
                                .toString())
                .body(body);
    }
}
