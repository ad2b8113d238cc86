package paretoscope.app.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.Quantity;
import paretoscope.figure.spec.FigureSpec;
import picocli.CommandLine;

/// Classes that an installer changes do what they did.
class ClassFilesTest {
    @TempDir
    static Path compiled;

    private static Method prepared;

    @BeforeAll
    static void compileTheBuilder() throws Exception {
        prepared = Builder.type(compiled, "ClassFiles").getDeclaredMethod("prepared", ClassModel.class,
                ClassFile.class);
        prepared.setAccessible(true);
    }

    @SuppressWarnings("unchecked")
    private static Optional<byte[]> prepared(byte[] content) throws ReflectiveOperationException {
        var classes = ClassFile.of();
        return (Optional<byte[]>) prepared.invoke(null, classes.parse(content), classes);
    }

    /// The classes of the sample, prepared, in place of those that are already here.
    private static final class PreparedClasses extends ClassLoader {
        private final List<byte[]> changed = new ArrayList<>();

        PreparedClasses() {
            super(ClassFilesTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (!name.startsWith(CallsToLink.class.getName()) || findLoadedClass(name) != null) {
                    return super.loadClass(name, resolve);
                }
                try {
                    var original = content(CallsToLink.class, resource(name));
                    var content = prepared(original);
                    content.ifPresent(changed::add);
                    var bytes = content.orElse(original);
                    return defineClass(name, bytes, 0, bytes.length);
                } catch (IOException | ReflectiveOperationException e) {
                    throw new ClassNotFoundException(name, e);
                }
            }
        }
    }

    private static String resource(String name) {
        return "/" + name.replace('.', '/') + ".class";
    }

    private static byte[] content(Class<?> near, String resource) throws IOException {
        try (InputStream content = Objects.requireNonNull(near.getResourceAsStream(resource), resource)) {
            return content.readAllBytes();
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void recordsCompareAndSwitchesBranchAsCompiled() throws Exception {
        var loader = new PreparedClasses();
        var sample = (Supplier<List<String>>) loader.loadClass(CallsToLink.class.getName()).getConstructor()
                .newInstance();

        assertThat(sample.get()).isEqualTo(new CallsToLink().get()).hasSizeGreaterThan(200);
        assertThat(loader.changed).hasSize(8);
    }

    @Test
    void onlyWhatTheCacheHoldsIsLeftToLink() throws Exception {
        var loader = new PreparedClasses();
        loader.loadClass(CallsToLink.class.getName()).getMethod("get").invoke(
                loader.loadClass(CallsToLink.class.getName()).getConstructor().newInstance());

        var left = loader.changed.stream().map(ClassFile.of()::parse).flatMap(ClassFilesTest::calls)
                .filter(call -> !call.bootstrapMethod().methodName().matches("metafactory|makeConcatWithConstants"))
                .map(call -> call.name().stringValue()).distinct().toList();

        assertThat(left).containsExactlyInAnyOrder("toString", "typeSwitch");
    }

    private static Stream<InvokeDynamicInstruction> calls(ClassModel model) {
        return model.methods().stream().flatMap(method -> method.code().stream()).flatMap(CodeModel::elementStream)
                .filter(InvokeDynamicInstruction.class::isInstance).map(InvokeDynamicInstruction.class::cast);
    }

    @Test
    void theProgramsOwnClassesAreStillSound() throws Exception {
        for (var type : List.of(Quantity.class, Quantity.Finite.class, FigureSpec.class)) {
            var content = prepared(content(type, resource(type.getName()))).orElseThrow();

            assertThat(ClassFile.of().verify(content)).as(type.getName()).isEmpty();
        }
    }

    /// Classes of Java 5 say too little for the start-up cache.
    @Test
    void theCommandLinesParserIsRenewed() throws Exception {
        var content = prepared(content(CommandLine.class, "CommandLine.class")).orElseThrow();

        assertThat(ClassFile.of().parse(content).majorVersion()).isEqualTo(ClassFile.JAVA_8_VERSION);
        assertThat(ClassFile.of().verify(content)).isEmpty();
    }

    @Test
    void othersAreLeftAsTheyWerePublished() throws Exception {
        assertThat(prepared(content(Test.class, "Test.class"))).isEmpty();
        assertThat(prepared(content(String.class, "String.class"))).isEmpty();
    }
}
