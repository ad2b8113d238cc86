package installers;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.util.Optional;

/// A call that Java links when it first comes to it, as the code that it would come to. For each record that is compared, and
/// each `switch` over types, it writes classes of its own, a millisecond or two of a start.
sealed interface LinkedCall permits RecordMethod, TypeSwitch {
    /// Empty where a call is best left to Java: lambdas and joined strings are in the start-up cache.
    static Optional<LinkedCall> of(InvokeDynamicInstruction call) {
        var bootstrap = call.bootstrapMethod();
        return switch (bootstrap.owner().displayName() + "." + bootstrap.methodName()) {
            case "ObjectMethods.bootstrap" -> RecordMethod.of(call);
            case "SwitchBootstraps.typeSwitch" -> TypeSwitch.of(call);
            default -> Optional.empty();
        };
    }

    /// Writes a static method that takes and returns what the call does.
    void write(CodeBuilder code);
}
