package installers;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A lambda, as an object of a class that is there before: what `java.lang.invoke.LambdaMetafactory.metafactory` would make.
///
/// @param owner the class that the call stands in
/// @param inInterface whether that is an interface
/// @param made the class to make
record LinkedLambda(ClassDesc owner, boolean inInterface, ClassDesc made, InvokeDynamicInstruction call)
        implements LinkedCall {
    private static final String FIELD = "captured";
    private static final int RECEIVER = 1;

    /// Empty where values would have to be converted between what is called for and what is there.
    static Optional<LinkedCall> of(ClassDesc owner, boolean inInterface, InvokeDynamicInstruction call) {
        var made = ClassDesc.ofDescriptor(owner.descriptorString().replaceFirst(";$",
                "\\$linked" + call.invokedynamic().index() + ";"));
        var lambda = new LinkedLambda(owner, inInterface, made, call);
        return lambda.isPlain() ? Optional.of(lambda) : Optional.empty();
    }

    private boolean isPlain() {
        var target = target().invocationType();
        var given = given();
        boolean same = target.parameterCount() == given.parameterCount()
                && alike(asked().returnType(), target.returnType());
        for (int i = 0; same && i < given.parameterCount(); i++) {
            same = alike(given.parameterType(i), target.parameterType(i));
        }
        return same && switch (target().kind()) {
            case STATIC, INTERFACE_STATIC, VIRTUAL, INTERFACE_VIRTUAL -> true;
            default -> false;
        };
    }

    /// Whether one can stand for the other; whatever is returned can be passed over.
    private static boolean alike(ClassDesc asked, ClassDesc there) {
        return asked.equals(ConstantDescs.CD_void) || asked.equals(there)
                || !asked.isPrimitive() && !there.isPrimitive();
    }

    private DirectMethodHandleDesc target() {
        return (DirectMethodHandleDesc) call.bootstrapArgs().get(1);
    }

    private MethodTypeDesc erased() {
        return (MethodTypeDesc) call.bootstrapArgs().getFirst();
    }

    private MethodTypeDesc asked() {
        return (MethodTypeDesc) call.bootstrapArgs().getLast();
    }

    private List<ClassDesc> captured() {
        return call.typeSymbol().parameterList();
    }

    /// What the lambda's code is given: what was captured, and the arguments.
    private MethodTypeDesc given() {
        return MethodTypeDesc.of(asked().returnType(),
                Stream.concat(captured().stream(), asked().parameterList().stream()).toList());
    }

    private MethodTypeDesc constructor() {
        return MethodTypeDesc.of(ConstantDescs.CD_void, captured());
    }

    private String bridge() {
        return "called$" + call.invokedynamic().index();
    }

    @Override
    public void write(CodeBuilder code) {
        code.new_(made).dup();
        loadAll(code, captured(), 0);
        code.invokespecial(made, ConstantDescs.INIT_NAME, constructor()).areturn();
    }

    private static void loadAll(CodeBuilder code, List<ClassDesc> types, int first) {
        int slot = first;
        for (var each : types) {
            code.loadLocal(TypeKind.from(each), slot);
            slot += TypeKind.from(each).slotSize();
        }
    }

    /// Adds to the owner what the made class calls: the lambda's own code may be private there.
    void addBridge(ClassBuilder builder) {
        int access = inInterface ? ClassFile.ACC_PUBLIC : 0;
        builder.withMethodBody(bridge(), given(), access | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC, code -> {
            loadAll(code, given().parameterList(), 0);
            invoke(code);
            leave(code);
        });
    }

    private void invoke(CodeBuilder code) {
        var there = target().owner();
        var name = target().methodName();
        var named = MethodTypeDesc.ofDescriptor(target().lookupDescriptor());
        switch (target().kind()) {
            case STATIC -> code.invokestatic(there, name, named);
            case INTERFACE_STATIC -> code.invokestatic(there, name, named, true);
            case INTERFACE_VIRTUAL -> code.invokeinterface(there, name, named);
            default -> code.invokevirtual(there, name, named);
        }
    }

    private void leave(CodeBuilder code) {
        var returned = target().invocationType().returnType();
        if (asked().returnType().equals(ConstantDescs.CD_void)) {
            switch (TypeKind.from(returned).slotSize()) {
                case 0 -> {}
                case 1 -> code.pop();
                default -> code.pop2();
            }
            code.return_();
        } else {
            code.return_(TypeKind.from(returned));
        }
    }

    /// The made class.
    byte[] content(ClassFile classes, int version) {
        return classes.build(made, builder -> {
            builder.withVersion(version, 0).withInterfaceSymbols(call.typeSymbol().returnType());
            builder.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER | ClassFile.ACC_SYNTHETIC);
            for (int i = 0; i < captured().size(); i++) {
                builder.withField(FIELD + i, captured().get(i), ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
            }
            builder.withMethodBody(ConstantDescs.INIT_NAME, constructor(), 0, this::keep);
            builder.withMethodBody(call.name().stringValue(), erased(), ClassFile.ACC_PUBLIC, this::call);
        });
    }

    private void keep(CodeBuilder code) {
        code.aload(0).invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
        int slot = RECEIVER;
        for (int i = 0; i < captured().size(); i++) {
            var kind = TypeKind.from(captured().get(i));
            code.aload(0).loadLocal(kind, slot).putfield(made, FIELD + i, captured().get(i));
            slot += kind.slotSize();
        }
        code.return_();
    }

    private void call(CodeBuilder code) {
        for (int i = 0; i < captured().size(); i++) {
            code.aload(0).getfield(made, FIELD + i, captured().get(i));
        }
        int slot = RECEIVER;
        for (int i = 0; i < erased().parameterCount(); i++) {
            var kind = TypeKind.from(erased().parameterType(i));
            code.loadLocal(kind, slot);
            if (!erased().parameterType(i).equals(asked().parameterType(i))) {
                code.checkcast(asked().parameterType(i));
            }
            slot += kind.slotSize();
        }
        code.invokestatic(owner, bridge(), given(), inInterface).return_(TypeKind.from(erased().returnType()));
    }
}
