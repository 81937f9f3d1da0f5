package io.yici.cases;

import io.yici.catalogue.ServiceFolder;
import io.yici.documents.Documents;
import io.yici.ledger.Ledger;
import io.yici.loop.LoopThread;
import io.yici.studio.MovePreview;
import io.yici.studio.MovePreviews;
import io.yici.studio.MovedCase;
import io.yici.studio.VersionMove;
import io.yici.studio.VersionMoves;
import io.yici.testing.Waiting;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** What tests of moving cases share: a shipped service in versions of their own, and background work that is started for one case at a time. */
abstract class RelocatedService extends ShippedService {

    static final String SERVICE = "residence-permit";
    static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    Submission submission;

    @Autowired
    VersionMoves moves;

    @Autowired
    MovePreviews previews;

    @Autowired
    Documents documents;

    @Autowired
    SupplementAnswers answers;

    @Autowired
    Ledger ledger;

    @Autowired
    @Qualifier("versionMoveRounds")
    LoopThread rounds;

    ServiceFolder shipped;
    int old;
    UUID designer;

    @BeforeEach
    void theShippedVersion() {
        rounds.stop();
        if (shipped == null) {
            shipped = services.version(SERVICE, 1).folder();
        }
        old = publish(shipped);
        designer = account("d01").id();
    }

    @AfterEach
    void asShipped() {
        departments.recover();
        publish(shipped);
    }

    /** Starts what works in the background, and stops it when it has had its round. */
    void oneMore() {
        rounds.start();
        Waiting.pause(Duration.ofMillis(50));
        rounds.stop();
    }

    MovedCase line(VersionMove move, CaseFile file) {
        return moves.cases(move, "", 100).stream()
                .filter(one -> one.number().equals(file.number()))
                .findFirst()
                .orElseThrow();
    }

    VersionMove propose(MovePreview preview) {
        Map<String, String> chosen = new HashMap<>();
        for (MovePreview.Line line : preview.steps()) {
            if (line.proposed() != null) {
                chosen.put(line.step().id(), line.proposed().id());
            }
        }
        return moves.propose(SERVICE, preview.from(), chosen, "按新办法办理", designer);
    }

    CaseFile apply(String login) {
        CaseFile file = submission.apply(
                account(login).id(),
                SERVICE,
                Map.of("card", "electronic", "phone", "13900000000", "declaration", true),
                UUID.randomUUID().toString());
        return files.now(file.id());
    }

    /** The applicant hands in the proof that is asked for, and a clerk is to look at it. */
    void prove(CaseFile file, String login) {
        UUID proof = documents
                .store(file.id(), "contributions", "证明.png", new ByteArrayInputStream(PNG))
                .value();
        answers.answer(file.id(), account(login).id(), Map.of(), Map.of("contributions", proof));
        await(file.id(), CaseStatus.REVIEW);
    }

    /** A step of a clerk and one that pulls have other names, and less time is promised. */
    ServiceFolder changed() {
        Map<String, byte[]> files = shipped.files();
        change(
                files,
                "apply.bpmn",
                text -> text.replace("\"reviewRefusal\"", "\"confirmRefusal\"")
                        .replace("审核拟不予决定", "复核拟不予决定")
                        .replace("\"pullContributions\"", "\"askContributions\""));
        change(files, "service.yaml", text -> text.replace("promised: { amount: 15", "promised: { amount: 10"));
        return ServiceFolder.of(SERVICE, files);
    }

    ServiceFolder changed(String path, UnaryOperator<String> change) {
        Map<String, byte[]> files = shipped.files();
        change(files, path, text -> change.apply(text) + "\n");
        return ServiceFolder.of(SERVICE, files);
    }

    private static void change(Map<String, byte[]> files, String path, UnaryOperator<String> change) {
        files.computeIfPresent(
                path,
                (name, content) -> change.apply(new String(content, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Override
    int publish(ServiceFolder folder) {
        return publish(folder, shipped.hash());
    }
}
