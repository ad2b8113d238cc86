package paretoscope.app.analyses;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How a view's question is kept with the project.
///
/// @param <Q> what the user has chosen
public interface QuestionMemory<Q> {
    void write(ObjectNode to, Q question);

    /// The question that was put down; what is missing or makes no sense is as at first.
    Q read(JsonNode from);
}
