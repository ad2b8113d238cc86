package paretoscope.app.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.Match;
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
    private static Method isInitialised;

    @BeforeAll
    static void compileTheBuilder() throws Exception {
        var builder = Builder.type(compiled, "ClassFiles");
        prepared = builder.getDeclaredMethod("prepared", ClassModel.class, ClassFile.class, Predicate.class);
        prepared.setAccessible(true);
        isInitialised = builder.getDeclaredMethod("isInitialised", InputStream.class);
        isInitialised.setAccessible(true);
    }

    /// The class and those that it needs besides, by their names; none where it is left as it is.
    private static Map<String, byte[]> prepared(byte[] content) throws ReflectiveOperationException {
        var classes = ClassFile.of();
        Predicate<ClassDesc> initialised = ClassFilesTest::isInitialised;
        var found = (Map<?, ?>) prepared.invoke(null, classes.parse(content), classes, initialised);
        return found.entrySet().stream()
                .collect(Collectors.toMap(each -> name((ClassDesc) each.getKey()), each -> (byte[]) each.getValue()));
    }

    private static byte[] prepared(Class<?> type) throws IOException, ReflectiveOperationException {
        return prepared(content(type.getName())).get(type.getName());
    }

    private static String name(ClassDesc type) {
        return type.descriptorString().replaceAll("^L|;$", "").replace('/', '.');
    }

    private static boolean isInitialised(ClassDesc type) {
        try {
            return (boolean) isInitialised.invoke(null, ClassLoader.getSystemResourceAsStream(resource(name(type))));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Some classes, prepared, in place of those that are already here.
    private static final class PreparedClasses extends ClassLoader {
        private final Map<String, byte[]> changed = new HashMap<>();
        private final Predicate<String> chosen;

        /// @param chosen those, by their names
        PreparedClasses(Predicate<String> chosen) {
            super(ClassFilesTest.class.getClassLoader());
            this.chosen = chosen;
        }

        static PreparedClasses ofTheSample() {
            return new PreparedClasses(name -> name.startsWith(CallsToLink.class.getName()));
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (!chosen.test(name) || findLoadedClass(name) != null) {
                    return super.loadClass(name, resolve);
                }
                try {
                    var bytes = changed.containsKey(name) ? changed.get(name) : prepare(name);
                    return defineClass(name, bytes, 0, bytes.length);
                } catch (IOException | ReflectiveOperationException e) {
                    throw new ClassNotFoundException(name, e);
                }
            }
        }

        private byte[] prepare(String name) throws IOException, ReflectiveOperationException {
            var original = content(name);
            changed.putAll(prepared(original));
            return changed.getOrDefault(name, original);
        }
    }

    private static String resource(String name) {
        return name.replace('.', '/') + ".class";
    }

    private static byte[] content(String name) throws IOException {
        try (var content = Objects.requireNonNull(ClassLoader.getSystemResourceAsStream(resource(name)), name)) {
            return content.readAllBytes();
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void recordsLambdasAndSwitchesDoAsCompiled() throws Exception {
        var loader = PreparedClasses.ofTheSample();
        var sample = (Supplier<List<String>>) loader.loadClass(CallsToLink.class.getName()).getConstructor()
                .newInstance();

        assertThat(sample.get()).isEqualTo(new CallsToLink().get()).hasSizeGreaterThan(200);
        assertThat(loader.changed.keySet()).filteredOn(name -> !isMade(name)).hasSize(10);
        assertThat(loader.changed.keySet()).filteredOn(ClassFilesTest::isMade).as("lambdas").hasSize(8);
    }

    @Test
    void onlyWhatTheCacheHoldsIsLeftToLink() throws Exception {
        var loader = PreparedClasses.ofTheSample();
        loader.loadClass(CallsToLink.class.getName()).getMethod("get").invoke(
                loader.loadClass(CallsToLink.class.getName()).getConstructor().newInstance());

        var left = loader.changed.values().stream().map(ClassFile.of()::parse).flatMap(ClassFilesTest::calls)
                .filter(call -> !call.bootstrapMethod().methodName().matches("metafactory|makeConcatWithConstants"))
                .map(call -> call.name().stringValue()).distinct().toList();

        assertThat(left).containsExactlyInAnyOrder("toString", "typeSwitch");
    }

    /// A class that stands for a lambda.
    private static boolean isMade(String name) {
        return name.contains("$linked");
    }

    /// Java makes classes of lambdas when they are first come to, unless they are in the start-up cache, and those are not.
    @Test
    void lambdasOfAnInterfaceThatIsInitialisedAreClasses() throws Exception {
        var content = prepared(CallsToLink.class);

        var left = calls(ClassFile.of().parse(content))
                .filter(call -> call.bootstrapMethod().methodName().equals("metafactory"))
                .map(call -> call.typeSymbol().returnType())
                .filter(ClassFilesTest::isInitialised).map(ClassDesc::displayName).toList();

        assertThat(left).as("what is boxed on the way is left to Java").containsExactly("CallsToLink$Choice");
    }

    private static Stream<InvokeDynamicInstruction> calls(ClassModel model) {
        return model.methods().stream().flatMap(method -> method.code().stream()).flatMap(CodeModel::elementStream)
                .filter(InvokeDynamicInstruction.class::isInstance).map(InvokeDynamicInstruction.class::cast);
    }

    @Test
    void classesOfTheProgramAndItsToolkitAreStillSound() throws Exception {
        for (var type : List.of(Quantity.class, Quantity.Finite.class, FigureSpec.class,
                Match.class)) {
            var content = prepared(type);

            assertThat(ClassFile.of().verify(content)).as(type.getName()).isEmpty();
        }
    }

    /// Classes of Java 5 say too little for the start-up cache.
    @Test
    void theCommandLinesParserIsRenewed() throws Exception {
        var content = prepared(CommandLine.class);

        assertThat(ClassFile.of().parse(content).majorVersion()).isEqualTo(ClassFile.JAVA_8_VERSION);
        assertThat(ClassFile.of().verify(content)).isEmpty();
    }

    /// The toolkit asks by reflection for what each Java has, or has not.
    @Test
    void theToolkitCallsByNameWhatItLooksFor() throws Exception {
        var loader = new PreparedClasses(name -> name.matches(".*\\.(SecurityUtil|GlyphLayout|BufferUtil)"));
        var isIdeographic = method(loader, "com.sun.javafx.text.GlyphLayout", "isIdeographic", int.class);
        var buffer = ByteBuffer.allocate(8).order(ByteOrder.BIG_ENDIAN);

        method(loader, "com.sun.javafx.SecurityUtil", "checkSecurityManager").invoke(null);
        method(loader, "com.sun.prism.impl.BufferUtil", "nativeOrder", ByteBuffer.class).invoke(null, buffer);

        assertThat(buffer.order()).isEqualTo(ByteOrder.nativeOrder());
        for (int character : new int[]{'a', '語', 0x20000, 0x1F600}) {
            assertThat(isIdeographic.invoke(null, character)).isEqualTo(Character.isIdeographic(character));
        }
        loader.changed.values().forEach(content -> assertThat(ClassFile.of().verify(content)).isEmpty());
        assertThat(loader.changed).hasSize(3);
    }

    @Test
    void theToolkitFindsItsFontsByName() throws Exception {
        var loader = "com.sun.javafx.font.PrismFontLoader";
        var content = prepared(content(loader)).get(loader);

        assertThat(ClassFile.of().verify(content)).isEmpty();
        assertThat(new String(content, StandardCharsets.ISO_8859_1)).contains("com/sun/prism/GraphicsPipeline");
    }

    private static Method method(ClassLoader loader, String type, String name, Class<?>... parameters)
            throws ReflectiveOperationException {
        var method = loader.loadClass(type).getDeclaredMethod(name, parameters);
        method.setAccessible(true);
        return method;
    }

    @Test
    void othersAreLeftAsTheyWerePublished() throws Exception {
        assertThat(prepared(content(Test.class.getName()))).isEmpty();
        assertThat(prepared(content(String.class.getName()))).isEmpty();
    }
}
