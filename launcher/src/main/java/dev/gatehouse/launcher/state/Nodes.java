package dev.gatehouse.launcher.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Makes the nodes of a state out of other notations, so that one reader knows what may stand in it. */
final class Nodes {
    private final Mark mark;

    /** Nodes that stand in that line, counted from 1. */
    Nodes(int line) {
        this.mark = new Mark("", 0, line - 1, 0, new int[0], 0);
    }

    Node of(JsonNode json) {
        if (json.isObject()) {
            return block(json.properties().stream()
                    .map(member -> tuple(member.getKey(), of(member.getValue())))
                    .toList());
        }
        if (json.isArray()) {
            var elements = new ArrayList<Node>();
            json.forEach(element -> elements.add(of(element)));
            return list(elements);
        }
        return scalar(json.isNull() ? Tag.NULL : Tag.STR, json.asText());
    }

    Node block(List<NodeTuple> members) {
        return new MappingNode(Tag.MAP, true, members, mark, mark, FlowStyle.FLOW);
    }

    Node list(List<Node> elements) {
        return new SequenceNode(Tag.SEQ, true, elements, mark, mark, FlowStyle.FLOW);
    }

    NodeTuple tuple(String name, Node value) {
        return new NodeTuple(scalar(Tag.STR, name), value);
    }

    Node scalar(Tag tag, String text) {
        return new ScalarNode(tag, text, mark, mark, ScalarStyle.DOUBLE_QUOTED);
    }
}
