package paretoscope.app.imports;

import java.util.List;
import paretoscope.eval.source.Role;

/// Roles of columns in the user's words.
final class RoleText {
    /// In the order menus show them: what names a row, what was measured, what describes it, the rest.
    static final List<Role> MENU = List.of(Role.CONFIGURATION, Role.TASK, Role.ITEM, Role.ATTEMPT, Role.QUALITY,
            Role.COST, Role.USAGE, Role.METRIC, Role.UNCERTAINTY, Role.N, Role.WEIGHT, Role.KNOB, Role.GROUP, Role.DATE,
            Role.ANSWER, Role.CONFIDENCE, Role.DETAIL, Role.IGNORE);

    private RoleText() {}

    static String label(Role role) {
        return switch (role) {
            case CONFIGURATION -> "Configuration";
            case TASK -> "Task";
            case ITEM -> "Item";
            case ATTEMPT -> "Attempt";
            case GROUP -> "Group";
            case KNOB -> "Knob";
            case QUALITY -> "Quality";
            case COST -> "Cost";
            case USAGE -> "Usage";
            case UNCERTAINTY -> "Standard error";
            case N -> "Sample size";
            case WEIGHT -> "Weight";
            case DATE -> "Date";
            case ANSWER -> "Answer";
            case CONFIDENCE -> "Confidence";
            case METRIC -> "Other number";
            case DETAIL -> "Other text";
            case IGNORE -> "Leave out";
        };
    }

    static String explanation(Role role) {
        return switch (role) {
            case CONFIGURATION -> "Names the model or configuration, or a part of its name.";
            case TASK -> "Names the task or benchmark.";
            case ITEM -> "Names one problem of a task. With such a column every row is one attempt.";
            case ATTEMPT -> "Counts the tries at an item.";
            case GROUP -> "Splits the configurations into series.";
            case KNOB -> "A setting that is varied along a curve: effort, bits, width, k.";
            case QUALITY -> "How well it did.";
            case COST -> "What it took.";
            case USAGE -> "Tokens, seconds and the like, from which costs are computed.";
            case UNCERTAINTY -> "The standard error of the quality column before it.";
            case N -> "How many observations a row stands for.";
            case WEIGHT -> "How much a row counts in a mean.";
            case DATE -> "When the run took place, or the model appeared.";
            case ANSWER -> "The answer that was extracted, for votes.";
            case CONFIDENCE -> "The model's confidence in its answer, for cascades.";
            case METRIC -> "A number that is kept without a direction.";
            case DETAIL -> "A text that is kept with the run.";
            case IGNORE -> "Not read.";
        };
    }

    /// Whether the column holds numbers that have a unit.
    static boolean isMeasured(Role role) {
        return switch (role) {
            case QUALITY, COST, USAGE, METRIC -> true;
            case CONFIGURATION, TASK, ITEM, ATTEMPT, GROUP, KNOB, UNCERTAINTY, N, WEIGHT, DATE, ANSWER, CONFIDENCE,
                    DETAIL, IGNORE ->
                false;
        };
    }
}
