package installers;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// `equals` or `hashCode` of a record, as `java.lang.Record` and `java.lang.runtime.ObjectMethods` define them.
record RecordMethod(ClassDesc type, List<Component> components, boolean equals) implements LinkedCall {
    private static final int THIS = 0;
    private static final int OTHER = 1;
    private static final ClassDesc OBJECTS = ClassDesc.of(Objects.class.getName());

    /// A component of the record.
    record Component(String name, ClassDesc type) {}

    /// Empty for `toString`, which no start waits for.
    static Optional<LinkedCall> of(InvokeDynamicInstruction call) {
        var name = call.name().stringValue();
        if (name.equals("toString")) {
            return Optional.empty();
        }
        var arguments = call.bootstrapArgs();
        var components = arguments.stream().skip(2).map(DirectMethodHandleDesc.class::cast)
                .map(getter -> new Component(getter.methodName(), getter.invocationType().returnType())).toList();
        return Optional.of(new RecordMethod((ClassDesc) arguments.getFirst(), components, name.equals("equals")));
    }

    @Override
    public void write(CodeBuilder code) {
        if (equals) {
            writeEquals(code);
        } else {
            writeHashCode(code);
        }
    }

    private void writeEquals(CodeBuilder code) {
        var same = code.newLabel();
        var different = code.newLabel();
        code.aload(THIS).aload(OTHER).if_acmpeq(same);
        code.aload(OTHER).instanceOf(type).ifeq(different);
        for (var component : components) {
            load(code, THIS, component);
            code.aload(OTHER).checkcast(type).getfield(type, component.name, component.type);
            compare(code, component.type, different);
        }
        code.labelBinding(same).iconst_1().ireturn();
        code.labelBinding(different).iconst_0().ireturn();
    }

    private void load(CodeBuilder code, int variable, Component component) {
        code.aload(variable).getfield(type, component.name, component.type);
    }

    private static void compare(CodeBuilder code, ClassDesc type, Label different) {
        switch (type.descriptorString()) {
            case "I", "S", "B", "C", "Z" -> code.if_icmpne(different);
            case "J" -> code.lcmp().ifne(different);
            case "F", "D" -> code.invokestatic(wrapper(type), "compare",
                    MethodTypeDesc.of(ConstantDescs.CD_int, type, type)).ifne(different);
            default -> code.invokestatic(OBJECTS, "equals", MethodTypeDesc.of(ConstantDescs.CD_boolean,
                    ConstantDescs.CD_Object, ConstantDescs.CD_Object)).ifeq(different);
        }
    }

    private void writeHashCode(CodeBuilder code) {
        code.iconst_0();
        for (var component : components) {
            code.bipush(31).imul();
            load(code, THIS, component);
            var owner = component.type.isPrimitive() ? wrapper(component.type) : OBJECTS;
            var taken = component.type.isPrimitive() ? component.type : ConstantDescs.CD_Object;
            code.invokestatic(owner, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, taken)).iadd();
        }
        code.ireturn();
    }

    private static ClassDesc wrapper(ClassDesc primitive) {
        return switch (primitive.descriptorString()) {
            case "I" -> ConstantDescs.CD_Integer;
            case "S" -> ConstantDescs.CD_Short;
            case "B" -> ConstantDescs.CD_Byte;
            case "C" -> ConstantDescs.CD_Character;
            case "Z" -> ConstantDescs.CD_Boolean;
            case "J" -> ConstantDescs.CD_Long;
            case "F" -> ConstantDescs.CD_Float;
            case "D" -> ConstantDescs.CD_Double;
            default -> throw new IllegalArgumentException(primitive + " is no primitive type");
        };
    }
}
