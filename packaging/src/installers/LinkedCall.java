package installers;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.Optional;
import java.util.function.Predicate;

/// A call that Java links when it first comes to it, as the code that it would come to. For each record that is compared, and
/// each `switch` over types, it writes classes of its own, a millisecond or two of a start.
sealed interface LinkedCall permits LinkedLambda, RecordMethod, TypeSwitch {
    /// Empty where a call is best left to Java: joined strings are in the start-up cache, and lambdas but for those whose
    /// interface has something to do when it is first used.
    ///
    /// @param owner the class that the call stands in
    /// @param initialised whether a type does something when it is first used
    static Optional<LinkedCall> of(ClassModel owner, InvokeDynamicInstruction call, Predicate<ClassDesc> initialised) {
        var bootstrap = call.bootstrapMethod();
        return switch (bootstrap.owner().displayName() + "." + bootstrap.methodName()) {
            case "ObjectMethods.bootstrap" -> RecordMethod.of(call);
            case "SwitchBootstraps.typeSwitch" -> TypeSwitch.of(call);
            case "LambdaMetafactory.metafactory" -> initialised.test(call.typeSymbol().returnType())
                    ? LinkedLambda.of(owner.thisClass().asSymbol(), owner.flags().has(AccessFlag.INTERFACE), call)
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// Writes a static method that takes and returns what the call does.
    void write(CodeBuilder code);
}
