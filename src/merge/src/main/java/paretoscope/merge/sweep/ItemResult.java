package paretoscope.merge.sweep;

import java.util.OptionalDouble;

/// What a merged model answered on one item.
///
/// @param id the item, as the data set names it
/// @param answer the class or the value it gave; empty where it gave none
/// @param target what would have been right; empty where the evaluator does not say
/// @param score what the answer is worth in the task's metric, such as 1 for right and 0 for wrong
/// @param margin the difference of the two best logits; absent where there is none
public record ItemResult(String id, String answer, String target, OptionalDouble score, OptionalDouble margin) {}
