package installers;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.reflect.AccessFlag;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// A class in which calls that can be linked now go to methods that are added to it.
final class ClassLinking {
    private final ClassModel model;
    private final Map<String, InvokeDynamicInstruction> calls = new LinkedHashMap<>();

    ClassLinking(ClassModel model) {
        this.model = model;
        model.methods().stream().flatMap(ClassLinking::linkable).forEach(call -> calls.putIfAbsent(name(call), call));
    }

    private static Stream<InvokeDynamicInstruction> linkable(MethodModel method) {
        return method.code().stream().flatMap(code -> code.elementStream())
                .filter(ClassLinking::isLinkable).map(InvokeDynamicInstruction.class::cast);
    }

    private static boolean isLinkable(CodeElement part) {
        return part instanceof InvokeDynamicInstruction call && LinkedCall.of(call).isPresent();
    }

    /// The method that a call goes to; calls that are alike go to the same.
    private static String name(InvokeDynamicInstruction call) {
        return "linked$" + call.invokedynamic().index();
    }

    /// Whether the class is one of the program's own.
    boolean isOwn() {
        return model.thisClass().asInternalName().startsWith("paretoscope/");
    }

    boolean isNeeded() {
        return !calls.isEmpty();
    }

    byte[] linked(ClassFile classes) {
        var methods = ClassTransform.transformingMethods(method -> linkable(method).findAny().isPresent(),
                MethodTransform.transformingCode(this::replace));
        return classes.transformClass(model, methods.andThen(ClassTransform.endHandler(this::addMethods)));
    }

    private void replace(CodeBuilder code, CodeElement part) {
        if (isLinkable(part)) {
            var call = (InvokeDynamicInstruction) part;
            code.invokestatic(model.thisClass().asSymbol(), name(call), call.typeSymbol(),
                    model.flags().has(AccessFlag.INTERFACE));
        } else {
            code.with(part);
        }
    }

    private void addMethods(ClassBuilder builder) {
        calls.forEach((name, call) -> builder.withMethodBody(name, call.typeSymbol(),
                ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                LinkedCall.of(call).orElseThrow()::write));
    }
}
