package paretoscope.store.arrow;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;

/// The structures of Arrow's C data interface, whose fields take eight bytes each on systems of 64 bits.
final class Structures {
    static final long SCHEMA_SIZE = 72;
    static final long SCHEMA_FORMAT = 0;
    static final long SCHEMA_NAME = 8;
    static final long SCHEMA_FLAGS = 24;
    static final long SCHEMA_CHILD_COUNT = 32;
    static final long SCHEMA_CHILDREN = 40;
    static final long SCHEMA_RELEASE = 56;
    /// The flag of a column that may hold nothing in some rows.
    static final long NULLABLE = 2;

    static final long ARRAY_SIZE = 80;
    static final long ARRAY_LENGTH = 0;
    static final long ARRAY_GAPS = 8;
    static final long ARRAY_BUFFER_COUNT = 24;
    static final long ARRAY_CHILD_COUNT = 32;
    static final long ARRAY_BUFFERS = 40;
    static final long ARRAY_CHILDREN = 48;
    static final long ARRAY_RELEASE = 64;
    static final long ARRAY_PRIVATE = 72;

    static final long STREAM_SIZE = 40;
    static final long STREAM_SCHEMA = 0;
    static final long STREAM_NEXT = 8;
    static final long STREAM_ERROR = 16;
    static final long STREAM_RELEASE = 24;
    static final long STREAM_PRIVATE = 32;

    private Structures() {}

    /// Fills an array without children in.
    static void array(MemorySegment array, int length, int gaps, MemorySegment buffers, int bufferCount) {
        array.fill((byte) 0);
        array.set(JAVA_LONG, ARRAY_LENGTH, length);
        array.set(JAVA_LONG, ARRAY_GAPS, gaps);
        array.set(JAVA_LONG, ARRAY_BUFFER_COUNT, bufferCount);
        array.set(ADDRESS, ARRAY_BUFFERS, buffers);
        array.set(ADDRESS, ARRAY_RELEASE, Callbacks.RELEASE_ARRAY);
    }
}
