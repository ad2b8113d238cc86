package installers;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Optional;

/// Which case of a `switch` over types a value falls in, as `java.lang.runtime.SwitchBootstraps.typeSwitch` defines it: the
/// first from `restart` on whose type it has, -1 for null, and one behind the last where there is none.
record TypeSwitch(List<ClassDesc> cases) implements LinkedCall {
    private static final int VALUE = 0;
    private static final int RESTART = 1;

    /// Empty where not all cases are types of objects.
    static Optional<LinkedCall> of(InvokeDynamicInstruction call) {
        var labels = call.bootstrapArgs();
        boolean simple = labels.stream().allMatch(label -> label instanceof ClassDesc type && !type.isPrimitive())
                && !call.typeSymbol().parameterType(VALUE).isPrimitive();
        return simple
                ? Optional.of(new TypeSwitch(labels.stream().map(ClassDesc.class::cast).toList()))
                : Optional.empty();
    }

    @Override
    public void write(CodeBuilder code) {
        code.aload(VALUE).ifThen(Opcode.IFNULL, none -> none.iconst_m1().ireturn());
        for (int number = 0; number < cases.size(); number++) {
            var next = code.newLabel();
            write(code, number, next);
            code.labelBinding(next);
        }
        code.loadConstant(cases.size()).ireturn();
    }

    private void write(CodeBuilder code, int number, Label next) {
        code.iload(RESTART).loadConstant(number).if_icmpgt(next);
        code.aload(VALUE).instanceOf(cases.get(number)).ifeq(next).loadConstant(number).ireturn();
    }
}
