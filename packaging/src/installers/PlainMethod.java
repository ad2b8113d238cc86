package installers;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Methods in which the toolkit asks by reflection whether Java has what each Java that it runs on has, or has not. Each
/// reflective call makes classes of its own, and the first reads annotations, for which it makes more: 20 to 30 ms of a start.
enum PlainMethod {
    /// Java 24 and later have no security manager.
    NO_SECURITY_MANAGER("com/sun/javafx/SecurityUtil", "checkSecurityManager", CodeBuilder::return_),
    /// The method that the one below called.
    NOTHING_TO_LOOK_FOR("com/sun/javafx/text/GlyphLayout", ConstantDescs.CLASS_INIT_NAME, CodeBuilder::return_),
    IDEOGRAPHIC("com/sun/javafx/text/GlyphLayout", "isIdeographic", code -> code.iload(0)
            .invokestatic(ConstantDescs.CD_Character, "isIdeographic",
                    MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_int))
            .ireturn()),
    NATIVE_ORDER("com/sun/prism/impl/BufferUtil", "nativeOrder", code -> code.aload(0)
            .invokestatic(desc(ByteOrder.class), "nativeOrder", MethodTypeDesc.of(desc(ByteOrder.class)))
            .invokevirtual(desc(ByteBuffer.class), "order",
                    MethodTypeDesc.of(desc(ByteBuffer.class), desc(ByteOrder.class)))
            .pop().return_()),
    FONT_FACTORY("com/sun/javafx/font/PrismFontLoader", "getFontFactoryFromPipeline",
            PlainMethod::writeFontFactory);

    private static final ClassDesc LOADER = ClassDesc.of("com.sun.javafx.font.PrismFontLoader");
    private static final ClassDesc FACTORY = ClassDesc.of("com.sun.javafx.font.FontFactory");
    private static final ClassDesc PIPELINE = ClassDesc.of("com.sun.prism.GraphicsPipeline");

    private final String type;
    private final String method;
    private final Consumer<CodeBuilder> code;

    PlainMethod(String type, String method, Consumer<CodeBuilder> code) {
        this.type = type;
        this.method = method;
        this.code = code;
    }

    /// That which is known, or the pipeline's, which is known from then on; none without a pipeline.
    private static void writeFontFactory(CodeBuilder code) {
        var known = "installedFontFactory";
        code.aload(0).getfield(LOADER, known, FACTORY).astore(1);
        code.aload(1).ifThen(Opcode.IFNONNULL, there -> there.aload(1).areturn());
        code.invokestatic(PIPELINE, "getPipeline", MethodTypeDesc.of(PIPELINE)).astore(2);
        code.aload(2).ifThen(Opcode.IFNULL, none -> none.aconst_null().areturn());
        code.aload(0).aload(2).invokevirtual(PIPELINE, "getFontFactory", MethodTypeDesc.of(FACTORY));
        code.dup_x1().putfield(LOADER, known, FACTORY).areturn();
    }

    private static ClassDesc desc(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }

    /// Those that a class has.
    static List<PlainMethod> of(ClassModel model) {
        var name = model.thisClass().asInternalName();
        return Arrays.stream(values()).filter(plain -> plain.type.equals(name)).toList();
    }

    private boolean is(MethodModel model) {
        return model.methodName().equalsString(method);
    }

    /// The class with these methods in place of its own.
    static byte[] plain(ClassModel model, List<PlainMethod> methods, ClassFile classes) {
        var transform = ClassTransform.ACCEPT_ALL;
        for (var plain : methods) {
            if (model.methods().stream().noneMatch(plain::is)) {
                throw new IllegalStateException(plain.type + " has no method " + plain.method + " any more");
            }
            transform = transform.andThen(ClassTransform.transformingMethods(plain::is,
                    MethodTransform.dropping(CodeModel.class::isInstance)
                            .andThen(MethodTransform.endHandler(builder -> builder.withCode(plain.code::accept)))));
        }
        return classes.transformClass(model, transform);
    }
}
