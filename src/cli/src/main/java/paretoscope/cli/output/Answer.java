package paretoscope.cli.output;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What a command found: the whole as JSON, the part a person looks at first as a table, and remarks that belong
/// beside it.
///
/// @param json the whole answer, under the keys of the command's documentation
/// @param table the answer as rows
/// @param remarks sentences for standard error: warnings, and what was left out
public record Answer(ObjectNode json, TextTable table, List<String> remarks) {
    public Answer {
        remarks = List.copyOf(remarks);
    }
}
