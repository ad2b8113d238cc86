package installers;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.attribute.RuntimeVisibleTypeAnnotationsAttribute;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/// A class in which calls that can be linked now go to methods that are added to it.
final class ClassLinking {
    private final ClassModel model;
    private final Map<Integer, Site> sites = new LinkedHashMap<>();

    /// A call, and what it becomes.
    private record Site(InvokeDynamicInstruction call, LinkedCall linked) {}

    /// @param initialised whether a type does something when it is first used
    ClassLinking(ClassModel model, Predicate<ClassDesc> initialised) {
        this.model = model;
        model.methods().stream().flatMap(method -> method.code().stream()).flatMap(code -> code.elementStream())
                .filter(InvokeDynamicInstruction.class::isInstance).map(InvokeDynamicInstruction.class::cast)
                .forEach(call -> LinkedCall.of(model, call, initialised)
                        .ifPresent(linked -> sites.putIfAbsent(number(call), new Site(call, linked))));
    }

    /// Calls that are alike have the same.
    private static int number(InvokeDynamicInstruction call) {
        return call.invokedynamic().index();
    }

    private boolean isLinkable(CodeElement part) {
        return part instanceof InvokeDynamicInstruction call && sites.containsKey(number(call));
    }

    private boolean isLinkable(MethodModel method) {
        return method.code().stream().flatMap(code -> code.elementStream()).anyMatch(this::isLinkable);
    }

    /// Whether the class belongs to what a start waits for: the program and its toolkit.
    boolean isAtStart() {
        return model.thisClass().asInternalName().matches("(paretoscope|javafx|com/sun)/.*");
    }

    boolean isNeeded() {
        return !sites.isEmpty();
    }

    byte[] linked(ClassFile classes) {
        var methods = ClassTransform.transformingMethods(this::isLinkable,
                MethodTransform.transformingCode(this::replace));
        return classes.transformClass(model, methods.andThen(ClassTransform.endHandler(this::addMethods)));
    }

    private void replace(CodeBuilder code, CodeElement part) {
        if (isLinkable(part)) {
            var call = (InvokeDynamicInstruction) part;
            code.invokestatic(model.thisClass().asSymbol(), "linked$" + number(call), call.typeSymbol(),
                    model.flags().has(AccessFlag.INTERFACE));
        } else if (!(part instanceof RuntimeVisibleTypeAnnotationsAttribute)) {
            // Annotations of types count bytes from the method's beginning, and would be copied as they are.
            code.with(part);
        }
    }

    private void addMethods(ClassBuilder builder) {
        sites.forEach((number, site) -> {
            builder.withMethodBody("linked$" + number, site.call.typeSymbol(),
                    ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC, site.linked::write);
            if (site.linked instanceof LinkedLambda lambda) {
                lambda.addBridge(builder);
            }
        });
    }

    /// The classes that the linked class needs besides.
    Map<ClassDesc, byte[]> made(ClassFile classes) {
        Map<ClassDesc, byte[]> made = new LinkedHashMap<>();
        for (var site : sites.values()) {
            if (site.linked instanceof LinkedLambda lambda) {
                made.put(lambda.made(), lambda.content(classes, model.majorVersion()));
            }
        }
        return made;
    }
}
