package installers;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;

/// A class compiled for Java 5, which says too little for the start-up cache: what its methods hold where their branches
/// meet. The command line's parser is of such classes.
final class OldClass {
    private OldClass() {}

    static boolean isOne(ClassModel model) {
        return model.majorVersion() < ClassFile.JAVA_6_VERSION;
    }

    /// The same class as one of Java 8, which says so.
    static byte[] renewed(ClassModel model, ClassFile classes) {
        ClassTransform version = (builder, element) -> builder.with(element instanceof ClassFileVersion
                ? ClassFileVersion.of(ClassFile.JAVA_8_VERSION, 0)
                : element);
        return classes.withOptions(StackMapsOption.GENERATE_STACK_MAPS).transformClass(model,
                version.andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)));
    }
}
