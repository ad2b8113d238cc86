package paretoscope.store.arrow;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// The functions that the database calls to read a stream: one of each for all streams, which are told apart by a number
/// they carry, so that a call that comes too late finds nothing rather than memory that is no longer there.
///
/// Nothing may be thrown out of them.
@SuppressWarnings("restricted")
final class Callbacks {
    static final MemorySegment SCHEMA = answering("schema");
    static final MemorySegment NEXT = answering("next");
    static final MemorySegment ERROR = function("error", FunctionDescriptor.of(ADDRESS, ADDRESS),
            MethodType.methodType(MemorySegment.class, MemorySegment.class));
    static final MemorySegment RELEASE_STREAM = releasing("releaseStream");
    static final MemorySegment RELEASE_SCHEMA = releasing("releaseSchema");
    static final MemorySegment RELEASE_ARRAY = releasing("releaseArray");

    private static final MemorySegment MESSAGE = Arena.global().allocateFrom("the rows could not be read");

    /// What `errno` calls an input/output error.
    private static final int FAILED = 5;

    private Callbacks() {}

    private static MemorySegment answering(String name) {
        return function(name, FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS),
                MethodType.methodType(int.class, MemorySegment.class, MemorySegment.class));
    }

    private static MemorySegment releasing(String name) {
        return function(name, FunctionDescriptor.ofVoid(ADDRESS),
                MethodType.methodType(void.class, MemorySegment.class));
    }

    private static MemorySegment function(String name, FunctionDescriptor descriptor, MethodType type) {
        try {
            return Linker.nativeLinker().upcallStub(MethodHandles.lookup().findStatic(Callbacks.class, name, type),
                    descriptor, Arena.global());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("there is no " + name, e);
        }
    }

    private static int schema(MemorySegment stream, MemorySegment schema) {
        var rows = ArrowStream.numbered(number(stream));
        return rows != null && rows.describes(schema.reinterpret(Structures.SCHEMA_SIZE)) ? 0 : FAILED;
    }

    private static int next(MemorySegment stream, MemorySegment array) {
        var rows = ArrowStream.numbered(number(stream));
        return rows != null && rows.next(array.reinterpret(Structures.ARRAY_SIZE)) ? 0 : FAILED;
    }

    /// Asked after each of the others: there is a message only where one failed.
    private static MemorySegment error(MemorySegment stream) {
        var rows = ArrowStream.numbered(number(stream));
        return rows != null && !rows.hasFailed() ? MemorySegment.NULL : MESSAGE;
    }

    private static long number(MemorySegment stream) {
        return stream.reinterpret(Structures.STREAM_SIZE).get(JAVA_LONG, Structures.STREAM_PRIVATE);
    }

    private static void releaseStream(MemorySegment stream) {
        stream.reinterpret(Structures.STREAM_SIZE).set(ADDRESS, Structures.STREAM_RELEASE, MemorySegment.NULL);
    }

    private static void releaseSchema(MemorySegment schema) {
        schema.reinterpret(Structures.SCHEMA_SIZE).set(ADDRESS, Structures.SCHEMA_RELEASE, MemorySegment.NULL);
    }

    private static void releaseArray(MemorySegment array) {
        var released = array.reinterpret(Structures.ARRAY_SIZE);
        released.set(ADDRESS, Structures.ARRAY_RELEASE, MemorySegment.NULL);
        ArrowStream.giveBack(released.get(JAVA_LONG, Structures.ARRAY_PRIVATE));
    }
}
