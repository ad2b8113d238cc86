package paretoscope.app.packaging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Comparisons, switches and lambdas whose outcomes can be told, for [ClassFilesTest] to run as compiled and as prepared.
public final class CallsToLink implements Supplier<List<String>> {
    record Numbers(int i, long j, short s, byte b, char c, boolean z, float f, double d) {}

    record Texts(@Nullable String text, List<String> more, double @Nullable [] array) {}

    record Nothing() {}

    sealed interface Shape {
        default String kind() {
            return switch (this) {
                case Round(double radius) when radius > 1 -> "large and round";
                case Round _ -> "round";
                case Square(int side) -> "square of " + side;
                case Line _ -> "line";
            };
        }
    }

    record Round(double radius) implements Shape {}

    record Square(int side) implements Shape {}

    record Line() implements Shape {}

    /// An interface with something to do when it is first used.
    interface Choice<T extends @Nullable Object, R extends @Nullable Object> {
        Choice<Object, String> NAME = (value, number) -> "named " + value + number;

        R of(T value, long number);

        default String twice(T value) {
            Choice<T, String> both = (each, number) -> of(each, number) + " " + of(each, number + 1);
            return both.of(value, 7);
        }
    }

    /// The same, of primitive numbers and without a result.
    interface Step {
        Step NONE = (_, _, _) -> {};

        void take(double size, int times, byte[] into);
    }

    private final List<String> taken = new ArrayList<>();

    /// Made by the test.
    public CallsToLink() {}

    @Override
    public List<String> get() {
        var outcomes = new ArrayList<String>();
        compare(outcomes, numbers());
        compare(outcomes, texts());
        compare(outcomes, List.of(new Nothing(), new Nothing(), new Line()));
        shapes().forEach(shape -> outcomes.add(shape.kind()));
        for (var value : Arrays.asList(null, "a", 7, 8, List.of("x"), new Nothing(), 1.5)) {
            outcomes.add(String.valueOf(typed(value)));
        }
        Arrays.asList(null, "a", "b", "").forEach(text -> outcomes.add(named(text)));
        choose(outcomes, 3L, 0.5, "captured");
        return outcomes;
    }

    private void choose(List<String> outcomes, long number, double share, String text) {
        Choice<Integer, String> capturing = (value, more) -> text + value + more + number + share;
        Choice<String, @Nullable Object> ofThis = (value, more) -> taken.add(value + more);
        Choice<String, Boolean> boxed = CallsToLink::isLong;
        Choice<String, String> referring = (value, first) -> value.substring((int) first);
        Step step = (size, times, into) -> taken.add(size * times + " " + into.length + share);
        Step discarding = this::size;
        outcomes.add(capturing.twice(5) + ofThis.twice("a") + boxed.twice("abcdefghij")
                + Choice.NAME.of(List.of(), 1));
        outcomes.add(String.valueOf(ofThis.of("b", 2)) + referring.of("abc", 1));
        for (var each : List.of(step, discarding, Step.NONE)) {
            each.take(1.5, 2, new byte[3]);
        }
        outcomes.addAll(taken);
    }

    private static boolean isLong(String value, long more) {
        return value.length() > more;
    }

    private long size(double size, int times, byte[] into) {
        taken.add("size " + size + times + into.length);
        return taken.size();
    }

    private static void compare(List<String> outcomes, List<? extends Record> records) {
        for (var one : records) {
            outcomes.add(one.hashCode() + " " + one + " " + one.equals(null));
            records.forEach(other -> outcomes.add(String.valueOf(one.equals(other))));
        }
    }

    private static List<Numbers> numbers() {
        var numbers = new ArrayList<Numbers>();
        for (int different = 0; different <= 8; different++) {
            numbers.add(
                    new Numbers(different == 1 ? 2 : 1, different == 2 ? 1L << 40 : 1, (short) (different == 3 ? 2 : 1),
                            (byte) (different == 4 ? -2 : 1), different == 5 ? 'b' : 'a', different == 6,
                            different == 7 ? -0f : 0f, different == 8 ? Double.NaN : 0));
        }
        numbers.add(numbers.getLast());
        numbers.add(new Numbers(1, 1, (short) 1, (byte) 1, 'a', false, 0f, Double.NaN));
        numbers.add(new Numbers(1, 1, (short) 1, (byte) 1, 'a', false, Float.NaN, -0.0));
        return numbers;
    }

    private static List<Texts> texts() {
        return List.of(new Texts(null, List.of("x"), null), new Texts("", List.of("x"), null),
                new Texts("", List.of("x"), null), new Texts("", List.of(), null),
                new Texts(null, List.of("x"), null));
    }

    private static List<Shape> shapes() {
        return List.of(new Round(0.5), new Round(2), new Square(3), new Line());
    }

    /// Also by constants, which is left to Java.
    private static String named(@Nullable String value) {
        return switch (value) {
            case null -> "nothing";
            case "a" -> "the letter";
            case String text when text.isEmpty() -> "empty";
            case String text -> "text " + text;
        };
    }

    private static int typed(@Nullable Object value) {
        return switch (value) {
            case null -> -1;
            case List<?> list -> list.size();
            case Number number when number.doubleValue() > 7 -> 2;
            case Number _ -> 3;
            case Record _ -> 4;
            default -> 5;
        };
    }
}
