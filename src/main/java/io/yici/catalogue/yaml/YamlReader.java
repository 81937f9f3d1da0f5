package io.yici.catalogue.yaml;

import io.yici.catalogue.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML file into a tree: one document of at most 256 KiB, twenty levels and twenty thousand nodes, without anchors, aliases
 * or tags, no key twice.
 */
final class YamlReader {

    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_LEVELS = 20;
    private static final int MOST_NODES = 20_000;

    private final String file;
    private final Collection<Finding> findings;
    private final Iterator<Event> events;
    private int nodes;

    private YamlReader(String file, String text, Collection<Finding> findings) {
        this.file = file;
        this.findings = findings;
        this.events = new Parse(LoadSettings.builder()
                        .setLabel(file)
                        .setCodePointLimit(MOST_BYTES)
                        .build())
                .parseString(text)
                .iterator();
    }

    /** Reads the file; null when it is none, which the findings then tell. */
    static YamlNode.@Nullable Mapping read(String file, byte[] content, Collection<Finding> findings) {
        if (content.length > MOST_BYTES) {
            findings.add(Finding.error("file.too-large", file, null, 0, MOST_BYTES / 1024));
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return new YamlReader(file, text, findings).document();
        } catch (CharacterCodingException notUtf8) {
            findings.add(Finding.error("file.not-utf8", file, null, 0));
        } catch (Refused refused) {
            findings.add(Finding.error(refused.rule, file, null, refused.line));
        } catch (MarkedYamlEngineException malformed) {
            int line =
                    malformed.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            findings.add(Finding.error("yaml.syntax", file, null, line, String.valueOf(malformed.getProblem())));
        } catch (YamlEngineException malformed) {
            findings.add(Finding.error("yaml.syntax", file, null, 0, String.valueOf(malformed.getMessage())));
        }
        return null;
    }

    private YamlNode.@Nullable Mapping document() throws Refused {
        YamlNode.Mapping root = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent) {
                if (root != null) {
                    throw new Refused("yaml.documents", line(event));
                }
                if (!(node(event, 0) instanceof YamlNode.Mapping mapping)) {
                    throw new Refused("yaml.not-mapping", line(event));
                }
                root = mapping;
            }
        }
        if (root == null) {
            findings.add(Finding.error("yaml.not-mapping", file, null, 0));
        }
        return root;
    }

    private YamlNode node(Event event, int level) throws Refused {
        int line = line(event);
        if (++nodes > MOST_NODES || level > MOST_LEVELS) {
            throw new Refused("yaml.too-deep", line);
        }
        boolean anchored = event instanceof NodeEvent named && named.getAnchor().isPresent();
        if (event instanceof AliasEvent || anchored) {
            throw new Refused("yaml.alias", line);
        }
        if (event instanceof ScalarEvent scalar) {
            requireNoTag(scalar.getTag().isPresent(), line);
            return new YamlNode.Scalar(scalar.getValue(), !scalar.isPlain(), line);
        }
        if (event instanceof SequenceStartEvent sequence) {
            requireNoTag(sequence.getTag().isPresent(), line);
            return sequence(level, line);
        }
        if (event instanceof MappingStartEvent mapping) {
            requireNoTag(mapping.getTag().isPresent(), line);
            return mapping(level, line);
        }
        throw new Refused("yaml.syntax", line);
    }

    private YamlNode.Sequence sequence(int level, int line) throws Refused {
        List<YamlNode> items = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(node(next, level + 1));
        }
        return new YamlNode.Sequence(items, line);
    }

    private YamlNode.Mapping mapping(int level, int line) throws Refused {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            int at = line(next);
            if (!(node(next, level + 1) instanceof YamlNode.Scalar key)) {
                throw new Refused("yaml.key", at);
            }
            if (entries.put(key.text(), node(events.next(), level + 1)) != null) {
                findings.add(Finding.error("yaml.duplicate", file, key.text(), at, key.text()));
            }
        }
        return new YamlNode.Mapping(entries, line);
    }

    private static void requireNoTag(boolean tagged, int line) throws Refused {
        if (tagged) {
            throw new Refused("yaml.tag", line);
        }
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final String rule;
        private final int line;

        Refused(String rule, int line) {
            super(rule);
            this.rule = rule;
            this.line = line;
        }
    }
}
